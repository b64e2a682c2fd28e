#!/usr/bin/env python3
"""Each file of ours includes, itself or through a header of ours, what declares the names of ours that it uses.

A module that is compiled as one unit hides a missing #include, and to compile each file alone takes minutes. So the
names are looked at, and nothing is compiled. Of ten #includes that are taken out it tells of eight; of the
others a debug build does. It takes the names of ours alone, and none that the file or its own headers declare.
"""
import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1]).resolve()
# Each module, and those that it uses.
USES = {line.split()[0]: line.split()[1:] for line in Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()}
NO_CODE = re.compile(r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|//[^\n]*|(?<![0-9A-Fa-f])\'(?:\\.|[^\'\\])+\'', re.S)
INCLUDE = re.compile(r'^#include "([^"]+)"', re.M)
TYPE = re.compile(r"^(?:struct|class|enum class|enum) (\w+)[^;()]*\{|^using (\w+) =", re.M)
VALUE = re.compile(r"^(?:inline |extern )(?:constexpr |const )[\w:<>, *&]*?\b(\w+)(?:\{| =|\[|;)", re.M)
FUNCTION = re.compile(
    r"^(?:template <[^\n]*>\n)?(?:requires [^\n]*\n)?(?:\[\[\w+\]\] )?(?:inline |constexpr |const )*"
    r"[A-Za-z_][\w:]*(?:<[^;{}()]*>)?[ &*]+(\w+)\(",
    re.M,
)
# What a file declares itself, wherever in it: a type, an enumerator, a parameter, a variable, a member or a function.
OWN = re.compile(
    r"\b(?!(?:return|else|case|new|throw|const|constexpr|static|inline|explicit)\b)[A-Za-z_]\w*[>&*]* [&*]?(?=(\w+)\b)"
    r"|[>&*\])] [&*]?(?=(\w+)\b)|^\s+(\w+)[,=]|[\[,&](?=(\w+)[,\]])",
    re.M,
)
BOUND = re.compile(r"\bauto&? \[([\w, ]+)\]")
# A name that is none of a class, of std or of an object. One word in small letters may be anything, unless it is called
# or follows the name of a module.
USE = re.compile(
    r"(?<![\w.>:])(?!std::)(?:[a-z]\w*::)*([A-Z]\w*\b|[a-z]\w*_\w+\b|[a-z]\w*(?=\())"
    rf"|\b(?:{'|'.join(USES)})::([a-z]\w*)\b(?!::)"
)


def code_of(path):
    """The text without comments, and with nothing in its strings."""
    return NO_CODE.sub(lambda found: '""' if found[0][0] in "R\"'" else "", path.read_text(encoding="utf-8"))


def header_of(path, name):
    """The file that an #include of this file names."""
    for folder in (path.parent, ROOT / "include", ROOT / "src", ROOT / "tests"):
        if (folder / name).is_file():
            return (folder / name).resolve()
    return None


def module_of(path):
    """The folder below `include/vmbackup_diag`, `src` or `tests`."""
    return path.relative_to(ROOT).parts[2 if path.is_relative_to(ROOT / "include") else 1]


def may_include(path, home):
    """What is in `src` serves its own module alone, and a module serves those above it; what tests take from `src`, they
    name themselves."""
    if path.is_relative_to(ROOT / "tests"):
        return not home.is_relative_to(ROOT / "src")
    return module_of(home) == module_of(path) or module_of(home) in USES.get(module_of(path), ())


class Files:
    def __init__(self, paths):
        self.code = {path.resolve(): code_of(path) for path in paths}
        self.included = {
            path: {header_of(path, name) for name in INCLUDE.findall(path.read_text(encoding="utf-8"))} - {None}
            for path in self.code
        }
        self.declared_in = {}
        for path, code in self.code.items():
            if path.suffix == ".hpp":
                for name in self.declared(code):
                    self.declared_in.setdefault(name, set()).add(path)

    @staticmethod
    def declared(code):
        names = {name for pair in TYPE.findall(code) for name in pair if name}
        return names | set(VALUE.findall(code)) | set(FUNCTION.findall(code))

    def reached(self, path):
        """The file and all headers of ours that come with it."""
        seen, todo = set(), [path]
        while todo:
            at = todo.pop()
            if at not in seen:
                seen.add(at)
                todo += self.included.get(at, ())
        return seen

    def missing(self, path):
        """The names that the file uses and nothing that it includes declares, with where they are declared."""
        code = re.sub(r"^#[^\n]*", "", self.code[path], flags=re.M)
        reached = self.reached(path)
        near = [self.code[file] for file in reached if module_of(file) == module_of(path)]
        own = {name for text in near for names in OWN.findall(text) for name in names if name}
        own |= {name for bound in BOUND.findall(code) for name in re.split(r",\s*", bound)}
        found = {}
        for name in {name for names in USE.findall(code) for name in names if name} - own:
            homes = self.declared_in.get(name, set())
            usable = {home for home in homes if may_include(path, home) and path not in self.reached(home)}
            if usable and not homes & reached:
                found[name] = usable
        return found


def main():
    paths = [p for folder in ("include", "src", "tests") for p in sorted((ROOT / folder).rglob("*.[ch]pp"))]
    files = Files(paths)
    faults = 0
    for path in files.code:
        for name, homes in sorted(files.missing(path).items()):
            faults += 1
            told = " or ".join(sorted(str(home.relative_to(ROOT)) for home in homes))
            print(f"{path.relative_to(ROOT)}: uses {name}, but does not include {told}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
