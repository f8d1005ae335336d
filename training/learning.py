"""Learning: from the pretrained network and labelled articles to a trained one."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from briefgen.analysis.attribution.encoder.windows import LONGEST
from training.articles import Article
from training.batches import Batch, as_tensors, batches
from training.examples import SHORTEST, Example, examples
from training.network import CONVOLUTIONS, DISTANCES, Network, pretrained_network

THREADS: Final = 1
"""Sums over more threads come out differently in the last bit, and so does all that follows. One also loses little: the
steps are short, and on a busy machine two wait for one another.
"""

ENCODER_RATE: Final = 1.5e-4
HEADS_RATE: Final = 1e-3
"""The highest step sizes: the heads start from nothing and have farther to go than the pretrained encoder."""

DECAY: Final = 0.01
WARM_UP: Final = 0.06
"""The share of the steps over which the step size rises; after it falls evenly to nothing."""

LONGEST_GRADIENT: Final = 1.0

PUSHED: Final = 0.5
"""The length of the step, over the whole table of pieces, that pushes it to where the network errs more."""

AVERAGED: Final = 0.99
"""What each step keeps of the running average of the weights, which is what is shipped: about the last 100 steps."""


OWN_WINDOWS: Final = "windows drawn anew"
PUSHING: Final = "adversarial steps"
PARTS: Final = (OWN_WINDOWS, CONVOLUTIONS, DISTANCES, PUSHING)
"""What training can do without, for the ablation table."""


@dataclass(frozen=True)
class Plan:
    """How long to train, from which seed: of 1 and 2, tried both, the better one on dev.

    steps: stop after so many, for a test. without: the part of `PARTS` that is left out, to see what it brings.
    """

    epochs: int = 5
    seed: int = 2
    steps: int | None = None
    without: str = ""


def train(articles: Sequence[Article], plan: Plan, kept: Path, say: Callable[[str], None]) -> Network:
    """Train the network and give the average of its last weights.

    kept: a file that holds the state after each epoch; where it is there, training goes on from it.
    """
    run = ready(articles, plan)
    done = run.resume(kept)
    for epoch in range(done, plan.epochs):
        run.epoch(epoch, say)
        run.keep(kept, epoch + 1)
        if run.is_over():
            break
    return run.average.eval()


def kept_network(kept: Path, *, averaged: bool = True) -> Network:
    """The network of a kept state: the average of its weights, or those of the last step."""
    state = torch.load(kept, weights_only=True)
    network = Network(state["plan"]["without"])
    network.load_state_dict(state["average" if averaged else "network"])
    return network.eval()


def ready(articles: Sequence[Article], plan: Plan) -> Run:
    """A run before its first step, with all that makes its sums come out the same each time."""
    torch.set_num_threads(THREADS)
    torch.use_deterministic_algorithms(mode=True)
    # Only of use where a program reads memory that it never wrote, and a tenth of the time.
    torch.utils.deterministic.fill_uninitialized_memory = False  # type: ignore[attr-defined]
    torch.manual_seed(plan.seed)
    return Run(articles, plan)


class Run:
    """The state of a training run."""

    def __init__(self, articles: Sequence[Article], plan: Plan) -> None:
        self.articles = articles
        self.plan = plan
        self.network = pretrained_network(plan.without)
        self.average = copy.deepcopy(self.network).requires_grad_(requires_grad=False)
        self.optimiser = torch.optim.AdamW(_groups(self.network), fused=True)
        self.parts = _parted(articles, plan, 0)
        # Each epoch has its own batches, but about as many; the first one's number sets the pace.
        self.steps = len(self.parts) * plan.epochs
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, _pace(self.steps))
        self.step = 0

    def epoch(self, number: int, say: Callable[[str], None]) -> None:
        """Read the training articles once."""
        # Chance starts anew with each epoch, so that a run that was broken off goes on as if it had not been.
        torch.manual_seed(self.plan.seed * 1000 + number)
        parts = self.parts if number == 0 else _parted(self.articles, self.plan, number)
        self.network.train()
        started, total = time.monotonic(), torch.zeros(2)
        for done, part in enumerate(parts, 1):
            total += self._learn(as_tensors(part))
            if done % 25 == 0 or done == len(parts):
                speed = (time.monotonic() - started) / done
                cue, role = (total / done).tolist()
                say(f"epoch {number + 1}: step {self.step} of {self.steps}, {cue:.4f} {role:.4f}, {speed:.2f} s a step")
            if self.is_over():
                return

    def is_over(self) -> bool:
        """Has the run come to the step at which it was to stop?"""
        return self.step == self.plan.steps

    def _learn(self, batch: Batch) -> Tensor:
        self.optimiser.zero_grad()
        losses = self._backward(batch)
        if self.plan.without != PUSHING:
            self._backward_pushed(batch)
        nn.utils.clip_grad_norm_(self.network.parameters(), LONGEST_GRADIENT)
        self.optimiser.step()
        self.schedule.step()
        self.step += 1
        self._average()
        return losses

    def _backward(self, batch: Batch) -> Tensor:
        with torch.autocast("cpu", torch.bfloat16):
            losses = _losses(self.network, batch)
        losses.sum().backward()  # type: ignore[no-untyped-call]
        return losses.detach()

    def _backward_pushed(self, batch: Batch) -> None:
        """Add what the network learns of the same batch when the pieces' vectors are pushed against it.

        The fast gradient method of adversarial training (Miyato, Dai and Goodfellow, ICLR 2017), on the whole table.
        """
        table = self.network.encoder.pieces.weight
        kept = table.detach().clone()
        with torch.no_grad():
            table += PUSHED * table.grad / table.grad.norm().clamp(min=1e-12)
        self._backward(batch)
        with torch.no_grad():
            table.copy_(kept)

    @torch.no_grad()
    def _average(self) -> None:
        # A short run would else ship the weights that it started from.
        keep = min(AVERAGED, self.step / (self.step + 10))
        torch._foreach_lerp_(list(self.average.parameters()), list(self.network.parameters()), 1 - keep)

    def keep(self, file: Path, epochs: int) -> None:
        """Write the state after so many epochs, whole or not at all."""
        beside = file.with_suffix(".part")
        torch.save({"epochs": epochs, "step": self.step, "plan": self.plan.__dict__, **self._states()}, beside)
        beside.replace(file)

    def resume(self, file: Path) -> int:
        """Take up a kept state, if there is one; returns the epochs that are done."""
        if not file.exists():
            return 0
        state = torch.load(file, weights_only=True)
        if state["plan"] != self.plan.__dict__:
            raise SystemExit(f"{file.name} is of another plan ({state['plan']}); remove it to start anew")
        for name, part in self._parts().items():
            part.load_state_dict(state[name])
        self.step = state["step"]
        return int(state["epochs"])

    def _parts(self) -> dict[str, Any]:
        return {
            "network": self.network,
            "average": self.average,
            "optimiser": self.optimiser,
            "schedule": self.schedule,
        }

    def _states(self) -> dict[str, Any]:
        return {name: part.state_dict() for name, part in self._parts().items()}


def _parted(articles: Sequence[Article], plan: Plan, epoch: int) -> list[list[Example]]:
    chance = random.Random(plan.seed * 1000 + epoch)  # noqa: S311 - chance that can be repeated, not secrets
    shortest = SHORTEST if plan.without != OWN_WINDOWS else LONGEST
    return batches(examples(articles, chance, shortest), chance)


def _groups(network: Network) -> list[dict[str, Any]]:
    """The weights by step size, and those of norms and biases apart: these are not drawn towards nothing."""
    named = list(network.named_parameters())
    return [
        {
            "params": [w for name, w in named if name.startswith("encoder.") == encoder and (w.dim() > 1) == matrix],
            "lr": ENCODER_RATE if encoder else HEADS_RATE,
            "weight_decay": DECAY if matrix else 0.0,
        }
        for encoder in (True, False)
        for matrix in (True, False)
    ]


def _pace(steps: int) -> Callable[[int], float]:
    rising = max(1, round(WARM_UP * steps))

    def share(step: int) -> float:
        return (step + 1) / rising if step < rising else max(0.0, (steps - step) / (steps - rising))

    return share


def _losses(network: Network, batch: Batch) -> Tensor:
    """How wrong the network is: about cues, and about what belongs to a cue.

    The reader learns from true cues alone. Asked about false ones too, it learns to say "nothing" and with that grows
    shy of true ones: pair F1 on dev falls by .02.
    """
    vectors = network.encoder(batch.numbers, batch.real)
    tags = network.tags(vectors).float()
    cue = functional.cross_entropy(tags[batch.real], batch.tags[batch.real])
    roles = network.reader(vectors, batch.cues, batch.rows, batch.real).float()
    each = functional.binary_cross_entropy_with_logits(roles, batch.roles, reduction="none").sum(-1)
    seen = batch.real[batch.rows]
    # A batch of one's own data can be without a cue.
    return torch.stack([cue, each[seen].sum() / seen.sum().clamp(min=1)])
