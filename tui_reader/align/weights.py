"""Constants of the decision, made by benchmarks/alignment_training.py; order as in features.py."""

LOCAL = (
    -4.57,  # bias
    -14.129,  # cosine
    6.627,  # least
    6.511,  # most
    -1.607,  # words
    -0.119,  # word_most
    6.098,  # order
    -0.971,  # pairs
    1.738,  # mass
    1.268,  # numbers
    -0.5,  # number_clash
    0.308,  # names
    -0.033,  # length
    -2.599,  # place
    6.272,  # row_margin
    1.287,  # column_margin
    0.24,  # best
)
CONTEXT = (
    -0.732,  # bias
    0.834,  # local
    1.095,  # before
    0.649,  # after
    0.372,  # around
    1.061,  # row_margin
    -0.333,  # column_margin
    0.179,  # best
)
