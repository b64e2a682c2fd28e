// What is past in a log that comes piece by piece is what is past in it as a whole, and its parts are all of it.
#include <algorithm>
#include <set>
#include <sstream>

#include "support/catch.hpp"
#include "support/evidence.hpp"
#include "vmbackup_diag/evidence/long_log.hpp"

namespace vmbackup_diag::tests::long_log_test {
namespace {

/// The log, read in pieces of this length.
struct Parts {
    std::vector<std::string> texts = std::vector<std::string>(evidence::LongLog::parts);
    std::unique_ptr<evidence::LongLog> log;

    Parts(std::string_view kind, std::string_view text, std::size_t length) {
        log = evidence::long_log(kind, text,
                                 {.read = [this](std::size_t part, std::string_view piece) { texts[part] += piece; },
                                  .close =
                                      [this](std::size_t part, Place) {
                                          texts[part - 1] += texts[part];
                                          texts.erase(texts.begin() + static_cast<std::ptrdiff_t>(part));
                                          texts.emplace_back();
                                      },
                                  .drop = [this](Place next) { texts.back() = std::string(next.line - 1, '\n'); }});
        for (; !text.empty(); text.remove_prefix(std::min(length, text.size()))) {
            log->read(text.substr(0, length));
        }
        log->finish();
    }

    /// What is not past.
    [[nodiscard]] std::string holds() const {
        std::string out;
        for (std::size_t n = log->first_that_holds(); n < texts.size(); ++n) {
            out += texts[n];
        }
        return out;
    }

    [[nodiscard]] std::string notes() const {
        std::string out;
        for (const std::string& note : log->notes()) {
            out += "note: " + note + "\n";
        }
        return out;
    }
};

std::string run_of_extension(std::string_view time, std::string_view report) {
    return fmt::format("{}.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]Enable,{},False\n", time, report);
}

}  // namespace

TEST_CASE("the past of an extension's log is the same when the log comes in pieces") {
    const std::string failed = run_of_extension("2026-08-01 02:00:06", "error,121,freeze failed");
    const std::string again = run_of_extension("2026-08-01 02:10:06", "error,121,freeze failed");
    const std::string next_day = run_of_extension("2026-08-02 02:00:06", "error,76,no network");
    const std::string succeeded = run_of_extension("2026-08-03 02:00:06", "success,1,Enable Succeeded");
    const std::string other = "2026-08-01 02:00:05.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]starting\n";
    const std::string text = GENERATE_COPY(
        other + failed + other, other + failed + other + again + other,
        failed + other + again + other + succeeded + other, other + failed + other + again + other + next_day + other,
        failed + next_day + other + succeeded, other + succeeded + other + failed,
        succeeded + failed + next_day + next_day + other, failed + succeeded + again);
    const std::size_t length = GENERATE(1, 64, 10'000);
    CAPTURE(text, length);

    const evidence::Evidence whole = evidence_of(text);
    const Parts parts("extension-log", text, length);

    CHECK(parts.texts[0] + parts.texts[1] + parts.texts[2] == text);
    CHECK(parts.holds() == text.substr(whole.past == 0 ? 0 : whole.past + 1));
    CHECK(parts.notes() == proven(whole));
}

TEST_CASE("what an agent recovered from is past when its log comes in pieces, too") {
    const std::string host = "2026-08-01T01:00:15.000001Z WARNING ExtHandler HostGAPlugin: Exception: IOError\n";
    const std::string disk = "2026-08-01T01:00:16.000001Z ERROR ExtHandler [Errno 28] No space left on device\n";
    const std::string other = "2026-08-01T01:00:17.000001Z INFO ExtHandler starting\n";
    const std::string recovered =
        "2026-08-01T02:00:00.000003Z INFO ExtHandler Fetching the goal state recovered from previous errors.\n";
    const std::string text =
        GENERATE_COPY(host + recovered, host + disk + recovered, recovered + other + host, other + host + disk,
                      host + other + host + recovered + other + disk + host + host + other, other + recovered);
    const std::size_t length = GENERATE(1, 64, 10'000);
    CAPTURE(text, length);

    const evidence::Evidence whole = evidence_of(text);
    const Parts parts("agent-log", text, length);
    const auto lines_of = [](const std::string& part) {
        std::set<std::string> lines;
        std::istringstream in(part);
        for (std::string line; std::getline(in, line);) {
            lines.insert(line.substr(0, line.find_last_not_of(' ') + 1));
        }
        lines.erase("");
        return lines;
    };

    CHECK(lines_of(parts.holds()) == lines_of(whole.relevant));
    CHECK(std::ranges::count(parts.texts[0], '\n') == std::ranges::count(text, '\n'));
    CHECK(parts.notes() == proven(whole));
}

TEST_CASE("a log in which nothing is told to be past has no parts") {
    const std::string of_windows = "[00000011] 2026-08-01T02:00:00Z [INFO]  Azure Guest Agent Starting\n";

    CHECK(evidence::long_log("agent-log", of_windows, {}) == nullptr);
    CHECK(evidence::long_log("text", "hello\n", {}) == nullptr);
}

}  // namespace vmbackup_diag::tests::long_log_test
