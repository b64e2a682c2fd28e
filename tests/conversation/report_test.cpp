// Whole reports, one folder each: how the conversation went, and what was written down about it in each form.
//
// A folder holds `args` (one argument a line, without --report), `input` where something is typed, and a `report` of
// each ending. UPDATE_GOLDEN=1 writes what the program writes now.
#include <sys/resource.h>

#include <csignal>

#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"
#include "support/temporary.hpp"

namespace vmbackup_diag::tests::report_test {
namespace {

std::vector<std::string> arguments_in(const fs::path& folder) {
    std::vector<std::string> arguments;
    std::istringstream in(text_of(folder / "args"));
    for (std::string line; std::getline(in, line);) {
        arguments.push_back(line);
    }
    return arguments;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

/// As on a full disk: no file can grow beyond so many bytes.
class FilesOfAtMost {
  public:
    explicit FilesOfAtMost(rlim_t bytes) : told_before_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit now{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FilesOfAtMost() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, told_before_);
    }
    FilesOfAtMost(const FilesOfAtMost&) = delete;
    FilesOfAtMost& operator=(const FilesOfAtMost&) = delete;

  private:
    void (*told_before_)(int);
    rlimit before_{};
};

}  // namespace

TEST_CASE("every report reads as it was written") {
    const TemporaryFolder temporary;
    for (const fs::path& folder : folders_in(VMBACKUP_DIAG_TESTS "/reports")) {
        for (const std::string ending : {"report.md", "report.html", "report.json"}) {
            CAPTURE(folder.filename().string(), ending);
            auto arguments = arguments_in(folder);
            arguments.insert(arguments.end(), {"--report", (temporary / ending).string()});

            const Outcome outcome = run(arguments, text_of(folder / "input"));

            const std::string report = text_of(temporary / ending);
            if (is_updating()) {
                write_text(folder / ending, report);
            }
            CHECK_FALSE(report.empty());
            CHECK(report == text_of(folder / ending));
        }
    }
}

TEST_CASE("with stand-ins no name is in the report, and the preview says which name each stands for") {
    const TemporaryFolder temporary;
    const std::string path = (temporary / "report.md").string();

    const Outcome outcome = run({"wizard", "--no-input", "--at", "UserErrorSkuNotAvailable", "--set", "vm=Web01",
                                 "--set", "resource-group=prod-eu", "--redact", "--report", path});

    const std::string report = text_of(path);
    CHECK_FALSE(holds(report, "Web01"));
    CHECK_FALSE(holds(report, "prod-eu"));
    CHECK(holds(report, "vm-1"));
    CHECK(holds(outcome.errors, "- vm-1 stands for Web01, which stays here\n"));
    CHECK(holds(outcome.errors, "- rg-1 stands for prod-eu, which stays here\n"));
}

TEST_CASE("a report is named by its form, and one that cannot be written is told of") {
    CHECK(run({"wizard", "--no-input", "--report", "report.txt"}).errors ==
          "vmbackup-diag: \"report.txt\" is no name for a report\na report ends in .md, .html or .json\n");
    CHECK(run({"wizard", "--json", "--report", "/no/such/folder/report.md"}).status == 3);
    const TemporaryFolder temporary;
    const std::string full = (temporary / "full.md").string();
    fs::create_symlink("/dev/full", full);
    const auto outcome = run({"wizard", "--report", full}, "q\n");
    CHECK(outcome.status == 3);
    CHECK(holds(outcome.errors, full + " could not be written: No space left on device\n"));
}

TEST_CASE("a report that is typed for leaves another file alone, and takes the place of its own") {
    const TemporaryFolder temporary;
    const std::string path = (temporary / "notes.md").string();
    const std::string own = (temporary / "my own.md").string();
    write_text(path, "mine");

    const Outcome outcome =
        run({"wizard", "--at", "vm-agent"}, "report " + path + "\nreport " + own + "\nreport " + own + "\nq\n");

    CHECK(text_of(path) == "mine");
    CHECK(holds(outcome.errors, path + " is there already and was left as it is\nname a new file\n"));
    CHECK_FALSE(holds(outcome.errors, own + " is there already"));
    CHECK(text_of(own).starts_with("# "));
}

TEST_CASE("a report that is typed for is named as a shell names it") {
    const TemporaryFolder temporary;
    const outside::Surroundings at_home{.variable = [&](const char* name) {
        return std::string(name) == "HOME" ? (temporary / ".").string() : std::string();
    }};
    const std::string quoted = (temporary / "my ticket.md").string();

    const Outcome outcome =
        run({"wizard", "--at", "vm-agent"}, "report ~/own.md\nreport \"" + quoted + "\"\nq\n", at_home);

    CHECK(text_of(temporary / "own.md").starts_with("# "));
    CHECK(text_of(quoted).starts_with("# "));
    CHECK_FALSE(holds(outcome.errors, "neither an answer"));
}

TEST_CASE("where there is no room for a new report, the old one is as it was, and nothing lies beside it") {
    const TemporaryFolder temporary;
    const std::string path = (temporary / "report.md").string();
    write_text(path, "The report of yesterday.\n");
    const FilesOfAtMost room(1000);

    const Outcome outcome = run({"wizard", "--at", "UserErrorSkuNotAvailable", "--report", path}, "q\n");

    CHECK(text_of(path) == "The report of yesterday.\n");
    CHECK(std::distance(fs::directory_iterator(temporary / "."), fs::directory_iterator()) == 1);
    CHECK(outcome.status == 3);
    CHECK(holds(outcome.errors, path + " could not be written: File too large"));
}

TEST_CASE("a form that is there already is not written over") {
    const TemporaryFolder temporary;
    const std::string path = (temporary / "form").string();

    const Outcome first = run({"wizard", "--at", "vm-agent", "--write-answers", path});
    const Outcome second = run({"wizard", "--at", "vm-agent", "--write-answers", path});

    CHECK(first.status == 0);
    CHECK(holds(text_of(path), "\nvm-agent.os =\n"));
    CHECK(second.status == 3);
    CHECK(second.errors == "vmbackup-diag: " + path + " is there already and was left as it is\nname a new file\n");
}

}  // namespace vmbackup_diag::tests::report_test
