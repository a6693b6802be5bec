# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program shows, as AT-SPI tells it. Speaks to the accessibility bus itself: a whole window is
then known after a few round trips, where libatspi takes some for every widget.

What GTK tells has gaps, and the ways around them are in here: widgets come to the bus only when
somebody asks for the children of their parent; a widget is on the screen when it and all above it have
extents (a page of a stack has none, being no widget); a text has to be asked for its length."""

import collections

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"
ROOT_PATH = "/org/a11y/atspi/accessible/root"
CACHE_PATH = "/org/a11y/atspi/cache"
WINDOW_COORDINATES = 1
CALL_TIMEOUT_MS = 30000


class Node:
    """A widget as it was when the tree was read."""

    def __init__(self, path, item):
        _, _, _, self.index, _, self.interfaces, self.name, role, _, states = item
        self.path = path
        self.role = Atspi.Role(role).value_nick.replace("-", " ")
        self.states = states[0] | states[1] << 32
        self.parent = None
        self.children = []

    def has_state(self, name):
        """NAME as in Atspi.StateType, "FOCUSED" for one."""
        return bool(self.states >> int(getattr(Atspi.StateType, name)) & 1)

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def __repr__(self):
        return f"{self.role} “{self.name}”"


def _build(items):
    """Nodes by path."""
    nodes = {path: Node(path, item) for path, item in items.items()}
    for path, node in nodes.items():
        if path != ROOT_PATH:
            node.parent = nodes.get(items[path][2][1])
        if node.parent is not None:
            node.parent.children.append(node)
    for node in nodes.values():
        node.children.sort(key=lambda child: child.index)
    return nodes


class Tree:
    """The widgets of one process."""

    def __init__(self, pid):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
                                    None, Gio.DBusCallFlags.NONE, CALL_TIMEOUT_MS).unpack()[0]
        flags = Gio.DBusConnectionFlags
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION)
        self.pid = pid
        self.owner = None

    def _call_all(self, calls):
        """Makes many calls at once. A failed one gives None."""
        replies = [None] * len(calls)
        n_open = len(calls)

        def replied(bus, result, index):
            nonlocal n_open
            n_open -= 1
            try:
                replies[index] = bus.call_finish(result).unpack()
            except GLib.Error:
                pass  # The widget is gone, or has no such interface.

        for index, (owner, path, interface, method, arguments) in enumerate(calls):
            self.bus.call(owner, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                          CALL_TIMEOUT_MS, None, replied, index)
        while n_open > 0:
            GLib.MainContext.default().iteration(True)
        return replies

    def _call(self, path, interface, method, arguments=None, owner=None):
        reply = self._call_all([(owner or self.owner, path, interface, method, arguments)])[0]
        return reply[0] if reply else None

    def _find_owner(self):
        applications = self._call(ROOT_PATH, ACCESSIBLE, "GetChildren", owner="org.a11y.atspi.Registry")
        for owner, _ in applications or []:
            pid = self._call("/org/freedesktop/DBus", "org.freedesktop.DBus",
                             "GetConnectionUnixProcessID", GLib.Variant("(s)", (owner,)),
                             "org.freedesktop.DBus")
            if pid == self.pid:
                return owner
        return None

    def _read_known(self):
        items = self._call(CACHE_PATH, "org.a11y.atspi.Cache", "GetItems") or []
        return {item[0][1]: item for item in items}

    def _read_items(self):
        """Asks those for their children of whom some are unknown, and then the children for theirs."""
        items = self._read_known()
        n_known = collections.Counter(item[2][1] for item in items.values())
        paths = [path for path, item in items.items() if n_known[path] < item[4]]
        paths.append(ROOT_PATH)
        known = {*items}
        while paths:
            replies = self._call_all([(self.owner, path, ACCESSIBLE, "GetChildren", None) for path in paths])
            children = [path for reply in replies if reply for _, path in reply[0]]
            paths = [path for path in children if path not in known]
            known.update(paths)
        return self._read_known() if len(known) > len(items) else items

    def read(self):
        """Returns the root of the tree, or None while the program is not on the bus."""
        self.owner = self.owner or self._find_owner()
        return _build(self._read_items()).get(ROOT_PATH) if self.owner else None

    def find_focus(self):
        """The widget with the focus, if what is known of the tree has it."""
        nodes = _build(self._read_known()).values()
        return next((node for node in nodes if node.has_state("FOCUSED")), None)

    def get_extents(self, node):
        """x, y, width and height within the window, or None."""
        return self._call(node.path, COMPONENT, "GetExtents", GLib.Variant("(u)", (WINDOW_COORDINATES,)))

    def filter_shown(self, nodes):
        """Those on the screen. What is above several of them is asked once."""
        lines = {node.path: [each.path for each in [node, *node.ancestors()] if each.path != ROOT_PATH]
                 for node in nodes}
        paths = [*{path for line in lines.values() for path in line}]
        arguments = GLib.Variant("(u)", (WINDOW_COORDINATES,))
        replies = self._call_all([(self.owner, path, COMPONENT, "GetExtents", arguments) for path in paths])
        hidden = {path for path, reply in zip(paths, replies) if reply and min(reply[0][2:]) <= 0}
        return [node for node in nodes if hidden.isdisjoint(lines[node.path])]

    def click(self, node):
        """Does the first action of the widget. False when it has none or cannot now."""
        return self._call(node.path, "org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))

    def get_text(self, node):
        count = self._call(node.path, "org.freedesktop.DBus.Properties", "Get",
                           GLib.Variant("(ss)", (TEXT, "CharacterCount")))
        return self._call(node.path, TEXT, "GetText", GLib.Variant("(ii)", (0, count or 0)))

    def set_text(self, node, text):
        return self._call(node.path, "org.a11y.atspi.EditableText", "SetTextContents",
                          GLib.Variant("(s)", (text,)))
