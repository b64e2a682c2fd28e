#include "logs.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "hang.hpp"
#include "log_forms.hpp"
#include "vmbackup_diag/evidence/parted_log.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Where the parts of a text stand in it.
class Parts {
  public:
    [[nodiscard]] LogTakers takers() {
        return {
            .read =
                [this](LogPart part, const LogText& text) {
                    of(part).push_back({text.at, text.at + text.text.size()});
                },
            .join = [this](LogPart from,
                           LogPart to) { std::ranges::copy(std::exchange(of(from), {}), std::back_inserter(of(to))); }};
    }

    [[nodiscard]] std::vector<Section>& of(LogPart part) { return spans_[static_cast<std::size_t>(part)]; }

  private:
    std::array<std::vector<Section>, log_parts> spans_;
};

void read_past(std::string_view text, Extent extent, Found& found) {
    Parts parts;
    PartedLog log(parts.takers());
    log.read(text);
    extent == Extent::so_far ? log.pause() : log.finish();
    std::ranges::copy(parts.of(LogPart::gone), std::back_inserter(found.left_out));
    for (std::size_t n = 0; n < log_parts; ++n) {
        const auto part = static_cast<LogPart>(n);
        if (part != LogPart::gone && !log.holds(part)) {
            std::ranges::copy(parts.of(part), std::back_inserter(found.past));
        }
    }
    std::ranges::copy(log.notes(), std::back_inserter(found.notes));
    found.words = log.words();
    if (const auto hang = extent == Extent::so_far ? std::nullopt : log.hang()) {
        found.observed.push_back(
            {provable::hangs_while_frozen, MatchedBy::signature, std::string(hang->text), hang->at});
    }
}

}  // namespace

std::string_view read_log(std::string_view text, Extent extent, Found& found) {
    read_past(text, extent, found);
    const LogForm* form = form_of_log(text);
    if (form == nullptr) {
        return {};
    }
    found.systems.add(form->kind->os);
    return form->kind->id;
}

}  // namespace vmbackup_diag::evidence
