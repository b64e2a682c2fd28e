"""Every link of the shipped knowledge to a part of a page leads to a heading that the page has.

`headings.tsv` names the pages of learn.microsoft.com whose headings were read, with an anchor a line. A page that is not
in it is not judged; whoever adds a link to a part of such a page adds its anchors too."""
import collections
import difflib
import json
import pathlib
import sys

HOST = "https://learn.microsoft.com/"


def headings():
    """The anchors of each page that was read, by the page's address without the host."""
    pages = collections.defaultdict(list)
    table = pathlib.Path(__file__).parent / "headings.tsv"
    for line in table.read_text(encoding="utf-8").splitlines():
        page, anchor = line.split("\t")
        pages[page].append(anchor)
    return pages


def links(folder):
    """The address of each link of the knowledge, and where it stands."""
    for path in sorted(pathlib.Path(folder).rglob("*.json")):
        for number, link in enumerate(json.loads(path.read_text(encoding="utf-8")).get("links", [])):
            yield f"{path}#/links/{number}/url", link["url"]


def complaint_of(url, pages):
    if not url.startswith(HOST):
        return f'expected an address that begins with {HOST}, found "{url}"'
    page, _, anchor = url.removeprefix(HOST).partition("#")
    if page.split("/")[0].count("-") == 1 and len(page.split("/")[0]) == 5:
        return f'the address is that of one language; take out "{page.split("/")[0]}/"'
    if not anchor or page not in pages or anchor in pages[page]:
        return ""
    near = difflib.get_close_matches(anchor, pages[page], 1)
    hint = f'did you mean "{near[0]}"?' if near else "look for the heading that took its place"
    return f'the page has no heading "{anchor}"; {hint}'


def main(folder):
    pages = headings()
    judged, failed = 0, 0
    for where, url in links(folder):
        complaint = complaint_of(url, pages)
        judged += 1
        if complaint:
            failed += 1
            print(f"{where}: error: {complaint}")
    print(f"{judged} links, {failed} that lead nowhere")
    return 1 if failed or not judged else 0


sys.exit(main(sys.argv[1]))
