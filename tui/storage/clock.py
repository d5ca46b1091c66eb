"""The clock and the zone of this machine: the only place that asks for either."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from tui.plan.errors import PlanError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.model import Interview

_LOCALTIME = "/etc/localtime"


def now() -> datetime:
    """This moment in UTC, or the one `$SECONDROUND_NOW` fixes (ISO 8601 with an offset).

    Raises:
        PlanError: the variable holds something else.
    """
    fixed = os.environ.get("SECONDROUND_NOW")
    if not fixed:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(fixed)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise PlanError(
            "$SECONDROUND_NOW should be a moment like 2026-12-03T08:00:00+01:00, "
            f"not “{fixed[:60]}”."
        )
    return moment.astimezone(UTC)


def machine_zone() -> str:
    """The IANA name of this machine's zone: `$TZ`, else what /etc/localtime points to, else UTC.

    On a server it may not be the person's own, so whoever uses it says so.
    """
    name = os.environ.get("TZ", "").removeprefix(":")
    if not name:
        target = os.path.realpath(_LOCALTIME)
        _, found, name = target.partition("/zoneinfo/")
        if not found:
            return "UTC"
    return name if _is_zone(name) else "UTC"


def home_zone(interview: Interview | None, own: str = "") -> str:
    """Where to show times: the zone of an interview that has one, else `own`, else this machine."""
    if interview is not None and (interview.starts is not None or interview.zone != "UTC"):
        return interview.zone
    return own or machine_zone()


def _is_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return name not in ("Etc/UTC", "UTC")
