#include "logs.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "hang.hpp"
#include "log_forms.hpp"
#include "vmbackup_diag/evidence/parted_log.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Where the parts of a text stand in it.
using Spans = PerPart<std::vector<Section>>;

LogTakers takers_of(Spans& spans) {
    return {
        .read =
            [&](LogPart part, const LogText& text) {
                spans[part].push_back({text.at, text.at + text.text.size()});
            },
        .join = [&](LogPart from,
                    LogPart to) { std::ranges::copy(std::exchange(spans[from], {}), std::back_inserter(spans[to])); }};
}

void read_past(std::string_view text, const Reading& reading, Found& found) {
    Spans spans;
    PartedLog log(takers_of(spans), reading.today);
    log.read(text);
    reading.extent == Extent::so_far ? log.pause() : log.finish();
    std::ranges::copy(spans[gone], std::back_inserter(found.left_out));
    spans.each([&](LogPart part, const std::vector<Section>& sections) {
        if (part != gone && !log.holds(part)) {
            std::ranges::copy(sections, std::back_inserter(found.past));
        }
    });
    std::ranges::copy(log.notes(), std::back_inserter(found.notes));
    found.words = log.words();
    if (reading.extent != Extent::so_far) {
        for (const LogText& hang : log.hangs()) {
            found.observed.push_back(
                {provable::hangs_while_frozen, MatchedBy::signature, std::string(hang.text), hang.at});
            found.fact(freeze_result::hung);
        }
    }
}

}  // namespace

std::string_view read_log(std::string_view text, const Reading& reading, Found& found) {
    read_past(text, reading, found);
    const LogForm* form = form_of_log(text);
    if (form == nullptr) {
        return {};
    }
    found.systems.add(form->kind->os);
    return form->kind->id;
}

std::optional<std::string> words_beside_logs(std::string_view beginning, std::chrono::sys_days today) {
    PartedLog log({.read = [](LogPart, const LogText&) {}, .join = [](LogPart, LogPart) {}}, today);
    log.read(beginning);
    log.finish();
    return log.words();
}

}  // namespace vmbackup_diag::evidence
