"""A client in Python that knows nothing of libcollate: a REQ socket and MessagePack maps. README shows it.

usage: client.py ENDPOINT
"""
import sys

import msgpack
import zmq


class Collate:
    def __init__(self, endpoint):
        self.socket = zmq.Context.instance().socket(zmq.REQ)
        self.socket.setsockopt(zmq.LINGER, 0)
        self.socket.setsockopt(zmq.RCVTIMEO, 30000)
        self.socket.connect(endpoint)
        self.serial = 0

    def ask(self, op, **args):
        self.serial += 1
        self.socket.send(msgpack.packb({"v": 1, "id": self.serial, "op": op, "args": args}))
        reply = msgpack.unpackb(self.socket.recv())
        assert reply["id"] == self.serial
        if not reply["ok"]:
            raise RuntimeError("{name}: {message}".format(**reply["error"]))
        return reply["result"]


if __name__ == "__main__":
    collate = Collate(sys.argv[1])
    added = collate.ask("add", documents=[
        {"id": "lake-1", "source": "Lake Courier", "published": "2024-03-11",
         "text": "The dam at Orrin will be raised by two metres, the water board decided on Monday.\n\n"
                 "“We have waited for this for ten years,” said Tomas Brandt, who chairs the board.\n"},
        {"id": "valley-1", "source": "Valley Times", "published": "2024-03-11",
         "text": "Orrin's dam will be raised by three metres, the water board decided on Monday.\n\n"
                 "Tomas Brandt, who chairs the board, said: “We have waited for this for ten years.”\n"},
    ])
    story = added["added"][0]["story"]
    for sentence in collate.ask("summarize", story=story, words=30)["sentences"]:
        print("{source}: {text}".format(**sentence))
    for group in collate.ask("quotes", speaker="Brandt")["groups"]:
        print("{speaker}: {text} in {sources} sources".format(**group))
