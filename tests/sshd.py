"""An OpenSSH server of the test's own on the loopback, with keys made for the moment."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

SSHD = Path("/usr/sbin/sshd")


class Server:
    """The server; its files lie in `folder`, and it ends with `close`."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700)
        self.key = folder / "key"
        for key in (self.key, folder / "host"):
            make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)]
            subprocess.run(make, check=True)
        (folder / "authorized").write_bytes((folder / "key.pub").read_bytes())
        self.port = _free_port()
        self.log = folder / "log"
        config = folder / "config"
        config.write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\n"
            f"AuthorizedKeysFile {folder}/authorized\nPidFile none\nStrictModes no\n"
            "PasswordAuthentication no\nKbdInteractiveAuthentication no\nPrintMotd no\n"
        )
        words = [str(SSHD), "-D", "-f", str(config), "-E", str(self.log)]
        self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL)

    def answers(self) -> bool:
        """Whether it takes connections; waits for it a while."""
        deadline = time.monotonic() + 5
        while self.process.poll() is None and time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                time.sleep(0.02)
            else:
                return True
        return False

    def client(self, command: str, *, terminal: bool = True) -> list[str]:
        """The words that run a command there, with a terminal or without."""
        options = ("StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "BatchMode=yes")
        words = ["ssh", "-tt" if terminal else "-T", "-F", "/dev/null", "-q", "-i", str(self.key)]
        words += ["-p", str(self.port), *(f"-o{option}" for option in options)]
        return [*words, "127.0.0.1", command]

    def close(self) -> None:
        self.process.terminate()
        self.process.wait()


def serving(folder: Path) -> Iterator[Server]:
    """A server that lets us in; the test is skipped where there can be none."""
    if not SSHD.exists() or not shutil.which("ssh") or not shutil.which("ssh-keygen"):
        pytest.skip("no OpenSSH here")
    if os.geteuid() == 0 and not Path("/run/sshd").is_dir():
        try:
            Path("/run/sshd").mkdir(mode=0o755)  # what its service makes at each start
        except OSError:
            pytest.skip("sshd has no folder to separate its privileges in")
    server = Server(folder)
    try:
        if not server.answers():
            pytest.skip(f"sshd does not start here: {server.log.read_text()[-300:]}")
        command = server.client("true")
        if subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode:
            pytest.skip(f"sshd lets nobody in here: {server.log.read_text()[-300:]}")
        yield server
    finally:
        server.close()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
