"""Constants of the decisions, made by benchmarks/alignment_training.py; order as in features.py and growth.py."""

LOCAL = (
    -1.495,  # bias
    -4.554,  # cosine
    4.503,  # least
    4.841,  # most
    1.329,  # words
    -1.891,  # word_most
    3.943,  # order
    3.906,  # pairs
    0.941,  # mass
    2.932,  # numbers
    -0.978,  # number_clash
    1.32,  # names
    -0.273,  # length
    -5.686,  # place
    4.485,  # row_margin
    3.421,  # column_margin
    0.406,  # best
    -2.739,  # light * bias
    -7.95,  # light * cosine
    -0.509,  # light * least
    2.197,  # light * most
    -0.052,  # light * words
    -0.766,  # light * word_most
    2.412,  # light * order
    -5.15,  # light * pairs
    0.061,  # light * mass
    -3.033,  # light * numbers
    1.064,  # light * number_clash
    -1.979,  # light * names
    0.996,  # light * length
    2.281,  # light * place
    1.458,  # light * row_margin
    -2.412,  # light * column_margin
    -0.708,  # light * best
)
CONTEXT = (
    -0.801,  # bias
    0.765,  # local
    -1.378,  # light
    -0.229,  # light_local
    0.859,  # light_order
    1.15,  # row_margin
    0.165,  # column_margin
    0.03,  # best
    0.624,  # before
    0.738,  # after
    0.465,  # around
    0.299,  # step_before
    0.23,  # near_before
    -0.092,  # step_after
    0.128,  # near_after
    2.908,  # short
    0.255,  # in_chain
    0.234,  # light_in_chain
    -0.044,  # even_gap
    0.789,  # light_even_gap
)
GROWTH = (
    -2.82,  # bias
    0.464,  # local
    1.404,  # near
    0.107,  # distance
    2.363,  # covered
    2.274,  # fresh
    -0.894,  # room
    0.264,  # length_gain
    0.943,  # longer
    -0.78,  # inside
    -0.923,  # closed
    -1.289,  # rival
    0.451,  # best
    0.292,  # score
    0.6,  # join
    2.112,  # spare
    -3.941,  # light
    -0.15,  # phrases
    1.235,  # gain
    0.789,  # whole
    -1.164,  # splitting
    2.044,  # splitting_near
    -0.378,  # light_near
    0.96,  # room_closed
)
