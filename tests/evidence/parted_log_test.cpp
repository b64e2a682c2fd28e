// What is past in a text that comes piece by piece is what is past in it as a whole, and its parts are all of it.
#include <algorithm>

#include "support/catch.hpp"
#include "support/evidence.hpp"
#include "vmbackup_diag/evidence/parted_log.hpp"

namespace vmbackup_diag::tests::parted_log_test {
namespace {

using evidence::LogPart;

/// The text, read in pieces of this length.
struct Parts {
    struct Piece {
        std::size_t at;
        std::string text;
        Place begin;
    };
    evidence::PerPart<std::vector<Piece>> pieces;
    evidence::PartedLog log{{.read =
                                 [this](LogPart part, const evidence::LogText& text) {
                                     pieces[part].push_back({text.at, std::string(text.text), text.begin});
                                 },
                             .join =
                                 [this](LogPart from, LogPart to) {
                                     std::ranges::copy(pieces[from], std::back_inserter(pieces[to]));
                                     pieces[from].clear();
                                 }},
                            {}};

    Parts(std::string_view text, std::size_t length) {
        for (; !text.empty(); text.remove_prefix(std::min(length, text.size()))) {
            log.read(text.substr(0, length));
        }
        log.finish();
    }

    /// The text in which the parts that are not wanted are blank.
    template <class IsWanted>
    [[nodiscard]] std::string with(IsWanted is_wanted) const {
        std::string out;
        pieces.each([&](LogPart part, const std::vector<Piece>& of_part) {
            for (const Piece& piece : of_part) {
                out.resize(std::max(out.size(), piece.at + piece.text.size()), '#');
                std::string text = piece.text;
                if (!is_wanted(part)) {
                    std::ranges::replace_if(
                        text, [](char c) { return c != '\n'; }, ' ');
                }
                out.replace(piece.at, text.size(), text);
            }
        });
        return out;
    }

    [[nodiscard]] std::string notes() const {
        std::string out;
        for (const std::string& note : log.notes()) {
            out += "note: " + note + "\n";
        }
        return out;
    }
};

std::string run_of_extension(std::string_view time, std::string_view report) {
    return fmt::format("{}.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]Enable,{},False\n", time, report);
}

}  // namespace

TEST_CASE("what is past is the same when the text comes in pieces") {
    const std::string failed = run_of_extension("2026-08-01 02:00:06", "error,121,freeze failed");
    const std::string again = run_of_extension("2026-08-01 02:10:06", "error,121,freeze failed");
    const std::string next_day = run_of_extension("2026-08-02 02:00:06", "error,76,no network");
    const std::string succeeded = run_of_extension("2026-08-03 02:00:06", "success,1,Enable Succeeded");
    const std::string other = "2026-08-01 02:00:05.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]starting\n";
    const std::string host = "2026-08-01T01:00:15.000001Z WARNING ExtHandler HostGAPlugin: Exception: IOError\n";
    const std::string host_later = "2026-08-01T03:00:15.000001Z WARNING ExtHandler HostGAPlugin: Exception: IOError\n";
    const std::string disk = "2026-08-01T01:00:16.000001Z ERROR ExtHandler [Errno 28] No space left on device\n";
    const std::string recovered =
        "2026-08-01T02:00:00.000003Z INFO ExtHandler Fetching the goal state recovered from previous errors.\n";
    const std::string hangs =
        "2026-08-02 02:00:05.1 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]proceeded for accepting signals\n";
    const std::string foreign = "Aug  1 01:00:00 web01 CRON[7]: (root) CMD (run-parts /etc/cron.hourly)\n\nSo it is\n";
    const std::string text = GENERATE_COPY(
        other + failed + other, other + failed + other + again + other,
        failed + other + again + other + succeeded + other, other + failed + other + again + other + next_day + other,
        failed + next_day + other + succeeded, other + succeeded + other + failed,
        succeeded + failed + next_day + next_day + other, failed + succeeded + again,
        succeeded + next_day + other + failed + other, next_day + failed + succeeded + again + failed, host + recovered,
        host + disk + recovered, recovered + foreign + host, foreign + host_later + disk,
        host + foreign + host_later + recovered + foreign + disk + host + host_later + foreign,
        host_later + host + recovered + host_later, foreign + recovered,
        foreign + failed + host + foreign + recovered + foreign + succeeded + disk, "> " + failed + "> " + succeeded,
        failed + other + hangs, hangs + failed + other,
        "web01: " + failed + "db01: " + succeeded + "web01: " + other + "db01: " + hangs + "db01: So it is\n",
        "web01: " + host + "db01: " + recovered + "db01: " + host + "web01: " + host_later);
    const std::size_t length = GENERATE(1, 64, 10'000);
    CAPTURE(text, length);

    const evidence::Evidence whole = evidence_of(text);
    const Parts parts(text, length);

    CHECK(parts.with([](LogPart) { return true; }) == text);
    CHECK(parts.with([](LogPart part) { return part != evidence::gone; }) == whole.relevant);
    CHECK(parts.with([&](LogPart part) { return parts.log.holds(part); }) == whole.now.value_or(whole.relevant));
    CHECK(parts.log.has_past() == whole.now.has_value());
    CHECK_THAT(proven(whole), Catch::Matchers::EndsWith(parts.notes()));
    CHECK(parts.log.words() == whole.words);
}

TEST_CASE("each piece of a text is handed over with its place") {
    const std::string text = "How?\n> " + run_of_extension("2026-08-01 02:00:06", "error,121,freeze failed") +
                             "\xC3\xA4 " + run_of_extension("2026-08-01 02:00:09", "success,1,Enable Succeeded");
    const std::size_t length = GENERATE(1, 64, 10'000);
    CAPTURE(length);

    Parts parts(text, length);

    const LogPart failed{evidence::PartKind::failed};
    const LogPart open{evidence::PartKind::open};
    REQUIRE(parts.pieces[failed].size() == 1);
    CHECK(parts.pieces[failed].front().begin == Place{2, 3});
    REQUIRE(parts.pieces[open].size() == 1);
    CHECK(parts.pieces[open].front().begin == Place{3, 3});
}

}  // namespace vmbackup_diag::tests::parted_log_test
