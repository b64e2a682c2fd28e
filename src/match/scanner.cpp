#include "vmbackup_diag/match/scanner.hpp"

#include <algorithm>

#include "finder.hpp"
#include "vmbackup_diag/model/places.hpp"

namespace vmbackup_diag::match {
namespace {

/// As much of a text is read word by word: who pastes something pastes less, and who says in own words what is wrong
/// says it soon. The rest is scanned.
constexpr std::size_t longest_beginning = 64 * 1024;

/// What has come is looked at when there is this much of it.
constexpr std::size_t stretch = 64 * 1024;

}  // namespace

/// Keeps of the text what a template may still reach back to, and what has not been looked at.
class Scanner::Machine {
  public:
    Machine(const Knowledge& knowledge, Reading reading) : finder_(knowledge, place_of(), reading) {}
    Machine(const Knowledge& knowledge, Place rest)
        : forgotten_(longest_beginning),
          place_(rest),
          to_keep_(0),
          finder_(knowledge, place_of(), Reading::text, often_in_rest) {}
    Machine(const Machine& other)
        : text_(other.text_),
          looked_at_(other.looked_at_),
          forgotten_(other.forgotten_),
          place_(other.place_),
          to_keep_(other.to_keep_),
          beginning_(other.beginning_),
          finder_(other.finder_, place_of()) {}

    void read(std::string_view piece) {
        beginning_.append(piece.substr(0, to_keep_ - beginning_.size()));
        while (!piece.empty()) {
            const std::string_view next = piece.substr(0, stretch);
            piece.remove_prefix(next.size());
            text_.append(next);
            if (text_.size() >= looked_at_ + stretch + reach) {
                look_until(text_.size() - reach);
            }
        }
    }

    Findings finish() {
        look_until(text_.size());
        Findings findings = finder_.finish();
        findings.only_codes = findings.only_codes && forgotten_ == 0;
        findings.beginning = std::move(beginning_);
        return findings;
    }

  private:
    PlaceOf place_of() {
        return [this](std::size_t offset) { return after(place_, std::string_view(text_).substr(0, offset)); };
    }

    void look_until(std::size_t end) {
        const std::size_t close = longest_beginning - std::min(longest_beginning, forgotten_);
        if (looked_at_ < close) {
            looked_at_ = finder_.read_closely(text_, looked_at_, std::min(end, close));
        }
        if (looked_at_ < end) {
            looked_at_ = finder_.read_quickly(text_, looked_at_, end);
        }
        forget(std::min(looked_at_, text_.size()) - std::min(looked_at_, reach));
    }

    void forget(std::size_t bytes) {
        place_ = after(place_, std::string_view(text_).substr(0, bytes));
        text_.erase(0, bytes);
        finder_.forget(bytes);
        looked_at_ -= bytes;
        forgotten_ += bytes;
    }

    std::string text_;
    std::size_t looked_at_ = 0;                ///< what stands before it needs no further look
    std::size_t forgotten_ = 0;                ///< so many bytes stood before the text that is kept
    Place place_;                              ///< of the first byte that is kept
    std::size_t to_keep_ = longest_beginning;  ///< so long the beginning may grow
    std::string beginning_;
    Finder finder_;
};

Scanner::Scanner(const Knowledge& knowledge, Reading reading)
    : machine_(std::make_unique<Machine>(knowledge, reading)) {}
Scanner::Scanner(const Knowledge& knowledge, Place rest) : machine_(std::make_unique<Machine>(knowledge, rest)) {}
Scanner::~Scanner() = default;
Scanner::Scanner(Scanner&&) noexcept = default;
Scanner& Scanner::operator=(Scanner&&) noexcept = default;

void Scanner::read(std::string_view piece) { machine_->read(piece); }

Findings Scanner::so_far() const { return Machine(*machine_).finish(); }

Findings Scanner::finish() { return machine_->finish(); }

}  // namespace vmbackup_diag::match
