"""The README's sessions are real: every `$ collate ...` of a ```console block is run and its output compared.

usage: session.py [--write]     --write puts the output into the README instead
"""
import os
import re
import subprocess
import sys

BUILD = os.path.abspath(os.environ.get("BUILD", "build/release"))
README = os.path.join(os.path.dirname(__file__), "..", "..", "README.md")


def run(command):
    env = dict(os.environ, PATH=BUILD + ":" + os.environ["PATH"], COLLATE_ENDPOINT="ipc:///nowhere/collate.sock")
    done = subprocess.run(["bash", "-c", command], env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          cwd=os.path.dirname(os.path.abspath(README)))
    return done.stdout.decode().strip("\n")


def renew(block):
    out = []
    for command in re.findall(r"^\$ (.*)$", block, re.M):
        out.append(f"$ {command}\n{run(command)}\n")
    return "\n".join(out)


def main():
    text = open(README, encoding="utf8").read()
    blocks = re.findall(r"```console\n(.*?)```", text, re.S)
    if "--write" in sys.argv:
        for block in blocks:
            text = text.replace(block, renew(block))
        open(README, "w", encoding="utf8").write(text)
        return
    failed = 0
    for block in blocks:
        fresh = renew(block)
        if fresh != block:
            failed += 1
            print("FAILED: README.md says\n" + block + "\nand the command says\n" + fresh)
    if not blocks:
        failed = 1
        print("FAILED: README.md shows no session")
    print(f"session: {len(blocks) - failed if blocks else 0} passed, {failed} failed")
    sys.exit(failed > 0)


main()
