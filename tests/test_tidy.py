"""Taste, written as a test."""

import ast
import re
import tokenize
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("ledger", "projections", "graphql_api", "seeds", "cli")
FOLDERS = (*PACKAGES, "tests", "benchmarks")

FILE_LINES_BELOW = 400
FUNCTION_LINES_MAX = 70

FOLDER_MODULES_MAX = 20
FLOOR_MODULES_NEAR = 14
CROWDED = {
    "cli": "a file for each command or group of commands; the listing is the table of commands",
    "graphql_api/schema": "a file for each subject of the schema; the types of several subjects name each other",
}
# Sentences that must be read twice, by the words that make them.
RIDDLES = {
    r"\bso (many|much) (of|as)\b|\b(in|with|after|for) so (many|much)\b": "at most N; the number",
    r"\bas (many|much) as may\b|\bas may\b": "at most N",
    r"\bhalf a character\b": "a lone surrogate",
    r"\bwho(m)?ever\b": "name the one who does it: the caller, the client, another process",
    r"\bnone but\b": "only",
    r"\bwhat it is of\b|\bof which on\b": "name the thing",
    r"\bput away\b": "removed from the cache",
}
# The first words name the thing: a sentence that begins so names it last, or never.
NO_BEGINNING = ("what", "who", "whom", "whose", "whoever", "whatever", "whichever", "of which", "of what")

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def sources(*folders: str) -> list[Path]:
    """The Python files in the folders."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name(path: Path) -> str:
    """A file as the project calls it."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """What a file says."""
    return ast.parse(path.read_text("utf-8"))


def public(scope: ast.AST) -> Iterator[Definition]:
    """What others may call: public functions and classes, not what a function keeps inside or a private class has."""
    for node in ast.iter_child_nodes(scope):
        if not isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            yield from public(node)  # under an `if` or a `try`
        elif not node.name.startswith("_") and not adds_to_a_definition(node):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)


def adds_to_a_definition(node: Definition) -> bool:
    """True for an overload, a setter and a registered case: the definition they add to has the docstring."""
    decorators = [d.func if isinstance(d, ast.Call) else d for d in node.decorator_list]
    names = {d.attr if isinstance(d, ast.Attribute) else getattr(d, "id", "") for d in decorators}
    return not names.isdisjoint({"overload", "override", "setter", "deleter", "register"})


def test_files_are_short() -> None:
    """Every file stays below 400 lines."""
    lines = {name(path): len(path.read_text("utf-8").splitlines()) for path in sources(*FOLDERS)}

    assert {file: n for file, n in lines.items() if n >= FILE_LINES_BELOW} == {}


def test_functions_fit_on_a_screen() -> None:
    """No function is longer than 70 lines."""
    lines = {
        f"{name(path)}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path in sources(*FOLDERS)
        for node in ast.walk(tree(path))
        if isinstance(node, FUNCTIONS)
    }

    assert {function: n for function, n in lines.items() if n > FUNCTION_LINES_MAX} == {}


def test_modules_say_what_they_are() -> None:
    """Every module of the packages has a docstring."""
    assert [name(path) for path in sources(*PACKAGES) if not ast.get_docstring(tree(path))] == []


def test_public_names_say_what_they_mean() -> None:
    """Every public function and class of the packages has a docstring."""
    silent = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path in sources(*PACKAGES)
        for node in public(tree(path))
        if not ast.get_docstring(node)
    ]

    assert silent == []


def test_tests_say_what_they_prove() -> None:
    """Every test has a docstring: the sentence that it proves."""
    silent = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path in sources("tests")
        for node in ast.walk(tree(path))
        if isinstance(node, FUNCTIONS) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]

    assert silent == []


def test_modules_are_named_after_what_they_hold() -> None:
    """No module or folder is called utils, which says nothing."""
    nameless = {"util", "utils"}

    assert [file for file in map(name, sources(*FOLDERS)) if nameless & set(file.removesuffix(".py").split("/"))] == []


def test_text_has_no_tabs() -> None:
    """Spaces indent everywhere; only make asks for tabs."""
    texts = [*sources(*FOLDERS), *ROOT.glob("*.toml"), *ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]

    assert [name(path) for path in texts if "\t" in path.read_text("utf-8")] == []


def modules(folder: Path) -> list[Path]:
    """The modules that stand in a folder directly, its face left out."""
    return [path for path in folder.glob("*.py") if path.name != "__init__.py"]


def folders() -> list[Path]:
    """The packages and all their sub-packages."""
    return sorted({path.parent for path in sources(*PACKAGES)})


def test_no_folder_is_crowded() -> None:
    """A folder holds at most 20 modules, so that its listing is read at once; two may hold more, and say why."""
    crowded = {name(folder) for folder in folders() if len(modules(folder)) > FOLDER_MODULES_MAX}

    assert crowded == set(CROWDED)


def test_floors_say_what_lives_there() -> None:
    """The face of each sub-package says it in a sentence or two; that of a large one, why it is one thing."""
    faces = {folder: ast.get_docstring(tree(folder / "__init__.py")) or "" for folder in folders()}
    large = [
        folder for folder in folders() if name(folder) not in CROWDED and len(modules(folder)) > FLOOR_MODULES_NEAR
    ]

    assert [name(folder) for folder, face in faces.items() if len(face) < 60] == []
    assert [name(folder) for folder in large if "one thing" not in faces[folder]] == []


def test_no_module_name_repeats_inside_a_package() -> None:
    """A module is called by its own name, so a package has it once; folders count as well."""
    repeated = []
    for package in PACKAGES:
        places = defaultdict(list)
        for path in sources(package):
            places[path.parent.name if path.name == "__init__.py" else path.stem].append(name(path))
        repeated += [found for found in places.values() if len(found) > 1]

    assert repeated == []


def defined(path: Path) -> Iterator[tuple[str, str]]:
    """The public classes and aliases of a module, each with its docstring; constants are no names of things."""
    for node in tree(path).body:
        if isinstance(node, ast.ClassDef):
            found = [(node.name, ast.get_docstring(node) or "")]
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found = [(target.id, "") for target in targets if isinstance(target, ast.Name)]
        else:
            found = []
        yield from (each for each in found if each[0][0].isupper() and not each[0].isupper())


def mirrors(docstring: str) -> bool:
    """Whether a type of the schema says which value it mirrors, and the value is there."""
    said = re.search(r"Mirrors `([\w.]+)\.(\w+)`", docstring)
    return said is not None and hasattr(import_module(said[1]), said[2])


def test_one_name_is_one_thing() -> None:
    """No public class or alias name stands in two modules, unless a type of the schema mirrors a value and says so."""
    places = defaultdict(list)
    for path in sources(*PACKAGES):
        for called, docstring in defined(path):
            if not (name(path).startswith("graphql_api/schema/") and mirrors(docstring)):
                places[called].append(name(path))

    assert {called: found for called, found in places.items() if len(found) > 1} == {}


def prose(path: Path) -> Iterable[tuple[int, str]]:
    """The docstrings, comments and messages of a file, with their lines."""
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type in (tokenize.COMMENT, tokenize.STRING) or token.type == getattr(
                tokenize, "FSTRING_MIDDLE", None
            ):
                yield token.start[0], token.string


def test_sentences_are_plain() -> None:
    """Words that made sentences riddles are gone; the better ones stand beside them above."""
    riddles = re.compile("|".join(f"(?:{riddle})" for riddle in RIDDLES), re.IGNORECASE)
    found = [
        f"{name(path)}:{line} {text.strip()[:100]}"
        for path in sources(*FOLDERS)
        if path != Path(__file__)
        for line, text in prose(path)
        if riddles.search(text)
    ]

    assert found == [], RIDDLES


def test_docstrings_begin_with_the_thing() -> None:
    """No docstring begins with what, who or whose: the first words name what is described."""
    backwards = [
        f"{name(path)}:{getattr(node, 'lineno', 1)} {said[:80]}"
        for path in sources(*PACKAGES)
        for node in ast.walk(tree(path))
        if isinstance(node, (*FUNCTIONS, ast.ClassDef, ast.Module))
        and (said := ast.get_docstring(node) or "").lower().startswith(tuple(f"{word} " for word in NO_BEGINNING))
    ]

    assert backwards == []
