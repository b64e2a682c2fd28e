#include "early.hpp"

#include <chrono>
#include <set>
#include <string>
#include <utility>

namespace vmbackup_diag::cli {
namespace {

using Clock = std::chrono::steady_clock;

/// Who writes a text in one go is not as slow as this.
constexpr std::chrono::milliseconds pause(100);

/// A pipe that is never quiet for long, and yet slower than we are, is looked at so often.
constexpr std::chrono::milliseconds longest_wait(1000);

/// What is longer is no line that somebody waits for.
constexpr std::size_t longest_line = 1 << 16;

/// Knows when to look.
class Looks {
  public:
    explicit Looks(outside::OpenPipe& pipe) : pipe_(pipe) {}

    [[nodiscard]] bool is_due() {
        const bool is_due = pipe_.is_quiet(std::chrono::milliseconds(0)) &&
                            (Clock::now() - last_ > longest_wait || pipe_.is_quiet(pause));
        last_ = is_due ? Clock::now() : last_;
        return is_due;
    }

  private:
    outside::OpenPipe& pipe_;
    Clock::time_point last_ = Clock::now();
};

/// Matches that were not told of yet; what only follows from others can wait.
class News {
  public:
    explicit News(const TellEarly& tell) : tell_(tell) {}

    /// False where nobody listens any more.
    bool tell(Diagnosis diagnosis) {
        const std::vector<Match> matches = std::exchange(diagnosis.matches, {});
        diagnosis.unknown_codes.clear();
        for (const Match& match : matches) {
            const bool is_sure = match.confidence <= Confidence::high && match.led_by == nullptr;
            if (is_sure && told_.insert(match.entry).second) {
                diagnosis.matches = {match};
                if (!tell_(diagnosis)) {
                    return false;
                }
            }
        }
        return true;
    }

  private:
    const TellEarly& tell_;
    std::set<const Entry*> told_;
};

}  // namespace

/// A case may name a code, of which nothing failed here.
std::optional<typing::PastedCase> case_in(const intake::Intake& intake) {
    const auto text = intake.text();
    return text ? typing::whole_case(*text) : std::nullopt;
}

evidence::ReadEnd read_early(outside::OpenPipe& pipe, intake::Intake& intake, const TellEarly& tell) {
    evidence::Reader reader(pipe.in(), evidence::Pieces::as_they_come);
    Looks looks(pipe);
    News news(tell);
    std::string line;
    bool has_more = false;
    while (const auto piece = reader.next()) {
        const std::size_t end = line.size() + piece->size() > longest_line ? piece->size() : piece->rfind('\n') + 1;
        if (end > 0) {
            intake.read(std::exchange(line, {}));
            intake.read(piece->substr(0, end));
        }
        line += piece->substr(end);
        has_more = has_more || end > 0;
        if (has_more && looks.is_due()) {
            has_more = false;
            auto diagnosis = case_in(intake) ? std::nullopt : intake.if_new();
            if (diagnosis && !news.tell(*std::move(diagnosis))) {
                break;
            }
        }
    }
    intake.read(line);
    return reader.end();
}

}  // namespace vmbackup_diag::cli
