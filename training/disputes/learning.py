"""Learning: several networks from readers' labels, and one from what those say."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from training.disputes.articles import NONE, REQUIRED, Example
from training.disputes.network import Network, Told, pretrained_network
from training.network import WIDTH

ENCODER_RATE: Final = 5e-5
HEADS_RATE: Final = 5e-4
DECAY: Final = 0.01
WARM_UP: Final = 0.05
ARTICLES: Final = 16
"""Articles in a step."""
LONGEST_GRADIENT: Final = 1.0

RARE: Final = 3.0
"""How much more a dispute counts than another pair, of which there are thirty times as many."""
UNSURE: Final = 0.5
"""How much a pair that a reader may list counts where it is asked whether he must."""
CERTAIN: Final = 4.0
"""How much more a pair counts that the teachers hold for a dispute."""

Opinions = Sequence[NDArray[np.float32]]
"""For each article the probabilities of its pairs: a dispute at all, and one that must be shown."""


@dataclass(frozen=True)
class Plan:
    """How to train one network. trust: the share of the loss that is what teachers say; the rest, what readers said.

    steps: stop after so many, for a test.
    """

    epochs: int = 3
    seed: int = 1
    trust: float = 0.0
    steps: int | None = None


def train(examples: Sequence[Example], plan: Plan, opinions: Opinions | None, say: Callable[[str], None]) -> Network:
    """Train a network on labelled articles, and on the opinions of others of its kind where there are any.

    examples: those with pairs that count.
    """
    torch.manual_seed(plan.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network = pretrained_network().to(device).train()
    optimiser = torch.optim.AdamW(_groups(network))
    order = list(range(len(examples)))
    steps = plan.epochs * -(-len(order) // ARTICLES)
    done = 0
    for epoch in range(plan.epochs):
        random.Random(plan.seed * 100 + epoch).shuffle(order)  # noqa: S311 - chance that can be repeated, not secrets
        for start in range(0, len(order), ARTICLES):
            for group, rate in zip(optimiser.param_groups, (ENCODER_RATE, HEADS_RATE), strict=True):
                group["lr"] = rate * _pace(done, steps)
            part = order[start : start + ARTICLES]
            optimiser.zero_grad()
            for number in part:
                said = None if opinions is None else opinions[number]
                loss = loss_of(network, examples[number], said, plan.trust) / len(part)
                loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), LONGEST_GRADIENT)
            optimiser.step()
            done += 1
            if done % 25 == 0:
                say(f"seed {plan.seed}, epoch {epoch + 1}: step {done} of {steps}")
            if done == plan.steps:
                return network.eval()
    return network.eval()


@torch.inference_mode()
def opinions_of(networks: Sequence[Network], examples: Sequence[Example]) -> Opinions:
    """What some networks say of each article's pairs, by the mean of their logits."""
    return [
        torch.stack([logits(network, one) for network in networks]).mean(0).sigmoid().float().cpu().numpy()
        for one in examples
    ]


def logits(network: Network, example: Example) -> Tensor:
    """Two logits for each pair of an article."""
    device = next(network.parameters()).device
    told, pieces = example.told, [torch.tensor([numbers], device=device) for numbers in example.windows]
    # Half the digits are enough, but most processors are far slower with them. The encoder makes numbers of places
    # itself, and wants to be told where.
    with device, torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda"):
        drawn = [network.encoder(numbers)[0] for numbers in pieces]
        vectors = torch.cat([*drawn, drawn[0].new_zeros(1, WIDTH)])
        parts = Told(**{name: torch.tensor(part, device=device) for name, part in told.parts.items()})
        first, second, words = network.statements(vectors, parts)
        seen = parts.content < len(vectors) - 1
        a, b = torch.tensor(told.earlier, device=device), torch.tensor(told.later, device=device)
        near = (torch.tensor(each, device=device) for each in (told.sentences, told.between))
        found: Tensor = network.pairs(first[a], second[b], words[a], words[b], seen[a], seen[b], *near)
    return found.float()


def loss_of(network: Network, example: Example, opinion: NDArray[np.float32] | None, trust: float) -> Tensor:
    """How wrong a network is about an article's pairs, by its readers and by what others of its kind say of them."""
    found = logits(network, example)
    labels = torch.tensor(example.labels, device=found.device)
    listed, required = (labels > NONE).float(), (labels == REQUIRED).float()
    loose = listed > required
    weights = torch.stack([1 + (RARE - 1) * listed, 1 + (RARE - 1) * required - UNSURE * loose], -1)
    weights = weights * torch.tensor(example.counted, device=found.device)[:, None]
    loss = _mean(found, torch.stack([listed, required], -1), weights)
    if opinion is None:
        return loss
    said = torch.tensor(opinion, device=found.device)
    return (1 - trust) * loss + trust * _mean(found, said, 1 + CERTAIN * said)


def _mean(found: Tensor, wanted: Tensor, weights: Tensor) -> Tensor:
    each = functional.binary_cross_entropy_with_logits(found, wanted, reduction="none")
    return (each * weights).sum() / weights.sum()


def _groups(network: Network) -> list[dict[str, Any]]:
    named = list(network.named_parameters())
    return [
        {"params": [w for name, w in named if name.startswith("encoder.") == encoder], "weight_decay": DECAY}
        for encoder in (True, False)
    ]


def _pace(step: int, steps: int) -> float:
    """The share of the highest step size: it rises over the first steps, and falls evenly to nothing."""
    return min(1.0, (step + 1) / (WARM_UP * steps + 1)) * max(0.01, 1 - step / steps)
