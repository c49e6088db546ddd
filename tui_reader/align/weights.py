"""Constants of the decisions, made by benchmarks/alignment_training.py; order as in features.py and growth.py."""

LOCAL = (
    -3.453,  # bias
    -5.268,  # cosine
    7.004,  # least
    5.639,  # most
    -1.868,  # words
    -2.955,  # word_most
    5.644,  # order
    3.981,  # pairs
    2.511,  # mass
    3.853,  # numbers
    -0.93,  # number_clash
    4.558,  # names
    0.074,  # length
    -0.26,  # place
    4.789,  # row_margin
    0.395,  # column_margin
    0.177,  # best
    0.543,  # light * bias
    -10.682,  # light * cosine
    -0.928,  # light * least
    2.073,  # light * most
    1.111,  # light * words
    2.145,  # light * word_most
    2.594,  # light * order
    -5.807,  # light * pairs
    -2.436,  # light * mass
    -4.428,  # light * numbers
    1.74,  # light * number_clash
    -6.318,  # light * names
    0.083,  # light * length
    -11.359,  # light * place
    0.083,  # light * row_margin
    2.369,  # light * column_margin
    -0.293,  # light * best
)
CONTEXT = (
    -1.563,  # bias
    0.672,  # local
    0.679,  # light
    -0.135,  # light_local
    2.489,  # light_order
    1.376,  # row_margin
    0.023,  # column_margin
    0.012,  # best
    0.991,  # before
    0.787,  # after
    0.359,  # around
    -0.106,  # step_before
    0.482,  # near_before
    -0.304,  # step_after
    0.354,  # near_after
    2.98,  # short
    1.009,  # in_chain
    -2.488,  # light_in_chain
    -1.329,  # even_gap
    2.299,  # light_even_gap
    -10.265,  # untouched
    -0.225,  # untouched_local
    9.286,  # untouched_chain
)
GROWTH = (
    -5.524,  # bias
    0.232,  # local
    0.816,  # near
    -0.132,  # distance
    4.241,  # covered
    2.849,  # fresh
    -0.039,  # room
    0.26,  # length_gain
    0.41,  # longer
    -1.577,  # inside
    -1.824,  # closed
    -1.346,  # rival
    0.949,  # best
    0.276,  # score
    1.243,  # join
    2.805,  # spare
    -1.931,  # light
    -0.618,  # phrases
    0.407,  # gain
    0.48,  # whole
    -0.946,  # splitting
    2.44,  # splitting_near
    -0.678,  # light_near
    2.821,  # room_closed
)
SURENESS = (
    -0.772,  # bias
    0.413,  # score
    0.898,  # draft
    0.388,  # draft_score
    3.497,  # linked
)
