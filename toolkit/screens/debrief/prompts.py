"""The prompts of a stage as values: short set or full, one at a time or all."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.domain.bank import Prompt


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptView:
    """The prompts in the set that is shown, and the one on its own, if any."""

    prompts: tuple[Prompt, ...]
    one: Prompt | None

    @property
    def number(self) -> int:
        """The place of the one prompt in the set, from 1."""
        return self.prompts.index(self.one) + 1 if self.one else 0

    @property
    def before(self) -> Prompt | None:
        """The prompt before the one, None for the first."""
        return self.prompts[self.number - 2] if self.number > 1 else None

    @property
    def after(self) -> Prompt | None:
        """The prompt after the one, None for the last."""
        return self.prompts[self.number] if self.one and self.number < len(self.prompts) else None


def view_prompts(
    prompts: tuple[Prompt, ...], wall_prompt_id: str | None, *, full: bool, one_at_first: bool
) -> PromptView:
    """What to show.

    ``one_at_first`` begins with the first prompt on its own where none was chosen. A chosen prompt outside of the
    short set shows the full set: what the room looks at never disappears.
    """
    starred = tuple(prompt for prompt in prompts if prompt.starred)
    chosen = next((prompt for prompt in prompts if prompt.prompt_id == wall_prompt_id), None)
    whole = full or not starred or (chosen is not None and not chosen.starred)
    shown = prompts if whole else starred
    if chosen is None and one_at_first and shown:
        chosen = shown[0]
    return PromptView(prompts=shown, one=chosen)
