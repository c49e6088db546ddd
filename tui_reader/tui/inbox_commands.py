"""Every command of the inbox: the second table of commands, behind its keys, hints, help and docs."""

from __future__ import annotations

from tui_reader.review.commands import Command

PREFIX = "inbox."
"""Before a command's name in config.yaml: `keys: {inbox.pass: [a]}`."""
INBOX_COMMANDS: tuple[Command, ...] = (
    Command("pass", ("a",), "decide", "pass: fine to publish, then on to the next", "pass"),
    Command("hold", ("h",), "decide", "hold: not to be published yet, then on to the next", "hold"),
    Command("spike", ("x",), "decide", "spike: moved to the folder of spiked files, never deleted", "spike"),
    Command("ask", ("c",), "decide", "query: back to the writer, with a note", "query"),
    Command("later", ("space",), "decide", "leave it open and go on", "next"),
    Command("take_back", ("u",), "decide", "take the last act back, moves included", "undo"),
    Command("do_again", ("ctrl-r",), "decide", "do again what was taken back"),
    Command("repeat", (".",), "decide", "the last act again, on this file"),
    Command("pass_all", ("A",), "decide", "pass all that are shown, once their random sample was read"),
    Command("sample", ("r",), "decide", "open the next file of the random sample"),
    Command("tag", ("t",), "decide", "tag this file, or take its tag off", "tag"),
    Command("act_on_tagged", (";",), "decide", "the next act is for all tagged files"),
    Command("range", ("V",), "decide", "tag from here to where the next V is pressed"),
    Command("row_down", ("j", "down"), "move", "next file"),
    Command("row_up", ("k", "up"), "move", "previous file"),
    Command("rows_down", ("pgdn", "ctrl-d"), "move", "one page down"),
    Command("rows_up", ("pgup", "ctrl-u"), "move", "one page up"),
    Command("first_row", ("home", "<"), "move", "to the top"),
    Command("last_row", ("end", ">"), "move", "to the end"),
    Command("reasons_down", ("J",), "move", "scroll the reasons down"),
    Command("reasons_up", ("K",), "move", "scroll the reasons up"),
    Command("find", ("/",), "move", "search headlines, files and names", "find"),
    Command("find_next", ("n",), "move", "next match"),
    Command("find_previous", ("N",), "move", "previous match"),
    Command("open_file", ("enter",), "views", "read the file beside its source", "read"),
    Command("limit", ("l",), "views", "show only what fits an expression: verdict:hold new>5 name:Soledar age<1h", "limit"),
    Command("sort", ("s",), "views", "next order: verdict, risk, loss, age, new, source, file"),
    Command("hide_done", ("z",), "views", "hide what is decided; again: show"),
    Command("unfold", ("v",), "views", "show the other versions of this story; again: fold them"),
    Command("choose_source", ("p",), "views", "choose another source for this file", "source"),
    Command("add_source", ("P",), "views", "add a second source: the one that is offered, or type its name"),
    Command("run_command", ("!",), "out", "run a command of your own config on this file"),
    Command("shift_report", ("e",), "out", "write the shift report"),
    Command("back_to_reading", ("T",), "out", "back to the file that was read last"),
    Command("inbox_help", ("?",), "program", "this list; / searches it", "help"),
    Command("inbox_palette", (":",), "program", "run a command by its name"),
    Command("inbox_redraw", ("ctrl-l",), "program", "draw the screen anew"),
    Command("inbox_suspend", ("ctrl-z",), "program", "to the shell; fg comes back"),
    Command("leave", ("q", "ctrl-c"), "program", "leave; everything is saved", "quit"),
)
