"""Constants of the decision, made by benchmarks/alignment_training.py; order as in features.py."""

LOCAL = (
    -4.601,  # bias
    -14.514,  # cosine
    6.881,  # least
    6.461,  # most
    -1.204,  # words
    -0.165,  # word_most
    6.033,  # order
    -1.005,  # pairs
    1.736,  # mass
    1.25,  # numbers
    -0.494,  # number_clash
    0.298,  # names
    0.018,  # length
    -2.606,  # place
    6.433,  # row_margin
    1.25,  # column_margin
    0.21,  # best
)
CONTEXT = (
    -0.744,  # bias
    0.829,  # local
    1.099,  # before
    0.643,  # after
    0.376,  # around
    1.025,  # row_margin
    -0.316,  # column_margin
    0.211,  # best
)
