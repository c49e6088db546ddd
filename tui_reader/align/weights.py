"""Constants of the decisions, made by benchmarks/alignment_training.py; order as in features.py and growth.py."""

LOCAL = (
    -1.542,  # bias
    -4.06,  # cosine
    4.466,  # least
    4.794,  # most
    0.757,  # words
    -1.863,  # word_most
    3.776,  # order
    4.025,  # pairs
    0.993,  # mass
    2.954,  # numbers
    -1.059,  # number_clash
    1.361,  # names
    -0.366,  # length
    -5.018,  # place
    4.788,  # row_margin
    3.322,  # column_margin
    0.34,  # best
    -2.739,  # light * bias
    -8.289,  # light * cosine
    -0.627,  # light * least
    1.837,  # light * most
    0.388,  # light * words
    -0.252,  # light * word_most
    3.445,  # light * order
    -5.8,  # light * pairs
    -0.014,  # light * mass
    -3.143,  # light * numbers
    1.3,  # light * number_clash
    -2.019,  # light * names
    1.271,  # light * length
    1.098,  # light * place
    1.056,  # light * row_margin
    -2.288,  # light * column_margin
    -0.812,  # light * best
)
CONTEXT = (
    -0.743,  # bias
    0.752,  # local
    -1.368,  # light
    -0.204,  # light_local
    0.603,  # light_order
    1.168,  # row_margin
    0.186,  # column_margin
    -0.024,  # best
    0.699,  # before
    0.766,  # after
    0.443,  # around
    0.304,  # step_before
    0.23,  # near_before
    -0.114,  # step_after
    0.111,  # near_after
    3.154,  # short
    0.123,  # in_chain
    0.463,  # light_in_chain
    -0.077,  # even_gap
    0.753,  # light_even_gap
)
GROWTH = (
    -3.947,  # bias
    0.469,  # local
    1.426,  # near
    0.124,  # distance
    3.883,  # covered
    1.649,  # fresh
    -0.236,  # room
    0.024,  # length_gain
    0.329,  # longer
    -1.894,  # inside
    -1.4,  # closed
    -1.17,  # rival
    0.32,  # best
    0.27,  # score
    0.888,  # join
    2.188,  # spare
    -2.205,  # light
    1.13,  # phrases
    -0.253,  # gain
    -0.997,  # whole
    -0.946,  # splitting
    2.433,  # splitting_near
    -1.19,  # light_near
    1.929,  # room_closed
)
