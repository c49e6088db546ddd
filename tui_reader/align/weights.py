"""Constants of the decisions, made by benchmarks/alignment_training.py; order as in features.py and growth.py."""

LOCAL = (
    -2.733,  # bias
    -6.741,  # cosine
    6.53,  # least
    5.774,  # most
    -3.111,  # words
    -2.463,  # word_most
    5.711,  # order
    5.002,  # pairs
    2.315,  # mass
    3.358,  # numbers
    -0.949,  # number_clash
    4.298,  # names
    -0.141,  # length
    -2.177,  # place
    4.821,  # row_margin
    1.692,  # column_margin
    0.211,  # best
    -0.506,  # light * bias
    -8.952,  # light * cosine
    0.24,  # light * least
    1.769,  # light * most
    2.078,  # light * words
    2.333,  # light * word_most
    1.708,  # light * order
    -7.436,  # light * pairs
    -1.876,  # light * mass
    -3.61,  # light * numbers
    1.335,  # light * number_clash
    -6.238,  # light * names
    0.501,  # light * length
    -4.813,  # light * place
    0.807,  # light * row_margin
    0.144,  # light * column_margin
    -0.524,  # light * best
)
CONTEXT = (
    -0.509,  # bias
    0.782,  # local
    -1.858,  # light
    -0.188,  # light_local
    0.139,  # light_order
    1.152,  # row_margin
    -0.039,  # column_margin
    0.037,  # best
    0.801,  # before
    0.757,  # after
    0.35,  # around
    -0.084,  # step_before
    0.437,  # near_before
    -0.298,  # step_after
    0.213,  # near_after
    2.441,  # short
    -0.088,  # in_chain
    1.139,  # light_in_chain
    0.125,  # even_gap
    0.702,  # light_even_gap
)
GROWTH = (
    -4.649,  # bias
    0.373,  # local
    1.067,  # near
    -0.086,  # distance
    3.282,  # covered
    2.571,  # fresh
    -0.273,  # room
    0.17,  # length_gain
    0.372,  # longer
    -2.19,  # inside
    -1.096,  # closed
    -1.436,  # rival
    0.714,  # best
    0.263,  # score
    0.94,  # join
    3.139,  # spare
    -2.025,  # light
    0.075,  # phrases
    0.628,  # gain
    0.355,  # whole
    -1.004,  # splitting
    2.711,  # splitting_near
    -0.938,  # light_near
    1.497,  # room_closed
)
