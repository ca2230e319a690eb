"""The package as others install it: a wheel and an sdist that hold everything, and run without the source tree."""

import subprocess
import sys
import tarfile
import venv
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest

from tests.graphql_api.process import process

ROOT = Path(__file__).parent.parent
PACKAGES = ("ledger", "projections", "graphql_api", "seeds", "cli")


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """What a command prints; the test fails with its words if it fails."""
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def built(source: Path, target: Path, *kinds: str) -> list[Path]:
    """The files that a source tree builds, in the order of the kinds."""
    options = [option for kind in kinds for option in ("-t", kind)]
    run(sys.executable, "-m", "hatchling", "build", "-d", target, *options, cwd=source)
    endings = {"wheel": "*.whl", "sdist": "*.tar.gz"}
    return [next(target.glob(endings[kind])) for kind in kinds]


@pytest.fixture(scope="module")
def wheel_and_sdist(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Both, built from the tree."""
    return built(ROOT, tmp_path_factory.mktemp("dist"), "wheel", "sdist")


def members(wheel: Path) -> dict[str, int]:
    """The files of the packages in a wheel, with their sizes."""
    with ZipFile(wheel) as archive:
        return {i.filename: i.file_size for i in archive.infolist() if PurePosixPath(i.filename).parts[0] in PACKAGES}


def kept() -> dict[str, int]:
    """The files of the packages in the tree, with their sizes."""
    files = [path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_file()]
    return {path.relative_to(ROOT).as_posix(): path.stat().st_size for path in files if path.suffix != ".pyc"}


def test_the_wheel_holds_every_file_of_the_packages(wheel_and_sdist: list[Path]) -> None:
    """Declarations, code lists, the page, the schema and the document are data of the packages."""
    assert kept() == members(wheel_and_sdist[0])


def test_the_sdist_builds_the_same_wheel(wheel_and_sdist: list[Path], tmp_path: Path) -> None:
    """The source archive is complete."""
    wheel, sdist = wheel_and_sdist
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (again,) = built(next(tmp_path.iterdir()), tmp_path / "dist", "wheel")
    assert members(wheel) == members(again)
    assert wheel.read_bytes() == again.read_bytes()


@pytest.mark.drill
def test_the_wheel_runs_in_an_empty_environment(
    wheel_and_sdist: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Installed with the locked dependencies alone, it imports the shipped document and serves page and API from it."""
    monkeypatch.delenv("PYTHONPATH", raising=False)  # the source tree may be on it
    venv.create(tmp_path / "env", with_pip=True)
    bin_ = tmp_path / "env" / "bin"
    pip = (bin_ / "python", "-m", "pip", "--disable-pip-version-check")
    run(*pip, "install", "--quiet", "--require-hashes", "-r", ROOT / "requirements.lock", cwd=tmp_path)
    run(*pip, "install", "--quiet", "--no-deps", wheel_and_sdist[0], cwd=tmp_path)
    assert "No broken requirements" in run(*pip, "check", cwd=tmp_path)

    program = bin_ / "budget-ledger"
    version = wheel_and_sdist[0].name.split("-")[1]
    assert f"budget-ledger {version}\n" == run(program, "--version", cwd=tmp_path)
    seeds = Path(run(bin_ / "python", "-c", "import seeds; print(seeds.__path__[0])", cwd=tmp_path).strip())
    assert seeds.is_relative_to(tmp_path)
    run(program, "import", seeds / "urumqi_hrss_2025.txt", "--data", tmp_path / "data", cwd=tmp_path)
    assert "557 of 557" in run(program, "reconcile", "--data", tmp_path / "data", cwd=tmp_path)
    with process(tmp_path / "data", program=program) as (client, _):
        assert "<title>" in client.get("/").text
        answer = client.post("/graphql", json={"query": "{ departments { nodes { name } } }"}).json()
        assert "人力资源和社会保障局" in str(answer["data"])
