"""Finding the source of a rewrite: how fast the index is built, and whether the true source is among the candidates.

    python -m benchmarks.pairing [--sources 100000] [--rewrites 500] [--sentences 16] [--minhash] [--seed 1]

Sources are invented: Zipf-distributed words in topics, so that thousands of articles share their topic's vocabulary, with
people, places and figures of their own. A rewrite keeps half of the sentences in another order, replaces two of three
content words by others of the topic, drops a third of the names and figures, and gets a third of new sentences.
--minhash builds datasketch's MinHashLSH on the same texts in the same run (pip install datasketch), for the ratio.
"""

from __future__ import annotations

import argparse
import itertools
import random
import tempfile
import time
from pathlib import Path

from tui_reader.text.article import Article
from tui_reader.triage.index import SourceIndex

TOPICS, WORDS, LENGTH = 400, 60_000, 20
_SYLLABLES = [
    a + b
    for a in ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "ch", "sh"]
    for b in ["a", "e", "i", "o", "u", "ar", "en", "il", "on"]
]


def word(number: int) -> str:
    out = ""
    number += 81
    while number:
        number, digit = divmod(number, len(_SYLLABLES))
        out += _SYLLABLES[digit]
    return out


class Newsroom:
    """A vocabulary shared by all articles, topics that draw on parts of it, and names."""

    def __init__(self, seed: int, sentences: int = 16) -> None:
        self.sentences = sentences
        self.rng = random.Random(seed)
        self.words = [word(k) for k in range(WORDS)]
        self.common = list(itertools.accumulate(1 / (k + 10) for k in range(WORDS)))
        self.topics = [self.rng.sample(range(200, WORDS), 300) for _ in range(TOPICS)]
        self.names = [word(70_000 + k).capitalize() for k in range(30_000)]
        self.known = list(itertools.accumulate(1 / (k + 20) for k in range(len(self.names))))

    def sentence(self, topic: list[int], names: list[str]) -> list[str]:
        general = self.rng.choices(self.words, cum_weights=self.common, k=LENGTH * 2 // 3)
        special = [self.words[w] for w in self.rng.choices(topic, k=LENGTH // 3)]
        out = general + special + ([self.rng.choice(names)] if self.rng.random() < 0.6 else [])
        if self.rng.random() < 0.3:
            out.append(str(self.rng.randint(2, 99_999)))
        self.rng.shuffle(out)
        return out

    def article(self) -> tuple[list[int], list[str], list[list[str]]]:
        topic = self.rng.choice(self.topics)
        names = self.rng.choices(self.names, cum_weights=self.known, k=6)
        return topic, names, [self.sentence(topic, names) for _ in range(self.sentences)]

    def rewrite(self, topic: list[int], sentences: list[list[str]]) -> str:
        kept = self.rng.sample(sentences, self.sentences // 2)
        out = []
        for sentence in kept:
            words = []
            for w in sentence:
                special = w[0].isupper() or w[0].isdigit()
                roll = self.rng.random()
                if special and roll < 1 / 3:
                    continue
                words.append(w if special or roll < 1 / 3 else self.words[self.rng.choice(topic)])
            out.append(words)
        fresh = self.rng.choices(self.names, cum_weights=self.known, k=4)
        out += [self.sentence(topic, fresh) for _ in range(self.sentences // 4)]
        self.rng.shuffle(out)
        return text_of(out)


def text_of(sentences: list[list[str]]) -> str:
    return "\n\n".join(" ".join(s)[:1].upper() + " ".join(s)[1:] + "." for s in sentences if s)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=int, default=100_000)
    parser.add_argument("--rewrites", type=int, default=500)
    parser.add_argument("--sentences", type=int, default=16, help="of each source; fewer for a million of them")
    parser.add_argument("--minhash", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    room = Newsroom(args.seed, args.sentences)
    step = max(1, args.sources // args.rewrites)
    asked: list[tuple[str, str]] = []
    texts: list[str] = []
    for k in range(args.sources):
        topic, _, sentences = room.article()
        texts.append(text_of(sentences))
        if k % step == 0 and len(asked) < args.rewrites:
            asked.append((f"s{k}", room.rewrite(topic, sentences)))
    with tempfile.TemporaryDirectory() as folder:
        index = SourceIndex(Path(folder) / "index.sqlite")
        start = time.perf_counter()
        for at in range(0, len(texts), 5000):
            index.add((f"s{at + k}", "1", Article(text=t)) for k, t in enumerate(texts[at : at + 5000]))
        built = time.perf_counter() - start
        size = (Path(folder) / "index.sqlite").stat().st_size / 1e6
        start = time.perf_counter()
        ranks = []
        for path, text in asked:
            found = [c.path for c in index.candidates(text, limit=20)]
            ranks.append(found.index(path) if path in found else -1)
        queried = (time.perf_counter() - start) / len(asked)
        adds = []
        for k in range(200):
            start = time.perf_counter()
            index.add([(f"x{k}", "1", Article(text=texts[k]))])
            adds.append(time.perf_counter() - start)
        adds.sort()
    print(f"sources {len(texts):,} of {args.sentences * LENGTH} words; index {size:.0f} MB")
    print(f"build            {len(texts) / built:,.0f} articles/s on one core")
    print(f"incremental add  median {adds[100] * 1000:.2f} ms, p95 {adds[190] * 1000:.2f} ms")
    print(f"query            {queried * 1000:.1f} ms")
    print(f"recall           first {sum(r == 0 for r in ranks) / len(ranks):.3f}, among 20 {sum(r >= 0 for r in ranks) / len(ranks):.3f}")
    if args.minhash:
        minhash(texts, len(texts) / built)


def minhash(texts: list[str], ours: float) -> None:
    from datasketch import MinHash, MinHashLSH

    some = texts[:3000]
    lsh = MinHashLSH(threshold=0.5, num_perm=128)
    start = time.perf_counter()
    for k, text in enumerate(some):
        hashed = MinHash(num_perm=128)
        words = text.split()
        hashed.update_batch([" ".join(words[i : i + 3]).encode() for i in range(len(words) - 2)])
        lsh.insert(str(k), hashed)
    rate = len(some) / (time.perf_counter() - start)
    print(f"datasketch       {rate:,.0f} articles/s: ours builds {ours / rate:.1f} times as fast")


if __name__ == "__main__":
    main()
