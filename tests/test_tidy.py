"""Taste, written as a test."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("ledger", "projections", "graphql_api", "seeds", "cli")
FOLDERS = (*PACKAGES, "tests", "benchmarks")

FILE_LINES_BELOW = 400
FUNCTION_LINES_MAX = 70

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def sources(*folders: str) -> list[Path]:
    """The Python files in the folders."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name(path: Path) -> str:
    """A file as the project calls it."""
    return path.relative_to(ROOT).as_posix()


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
