#include "vmbackup_diag/intake/long_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::intake {

using evidence::LogPart;

LongText::LongText(const Knowledge& knowledge, evidence::Evidence beginning, std::chrono::sys_days today)
    : knowledge_(knowledge),
      evidence_(std::move(beginning)),
      is_log_(evidence::is_one_log(evidence_.relevant)),
      log_(takers(), today) {
    read(std::exchange(evidence_.relevant, {}));
}

evidence::LogTakers LongText::takers() {
    return {.read =
                [this](LogPart part, const evidence::LogText& text) {
                    if (part != evidence::gone) {
                        of(part).read(text);
                    }
                },
            .join =
                [this](LogPart from, LogPart to) {
                    std::optional<Stretch> joined = std::exchange(stretches_[from], std::nullopt);
                    if (joined && to != evidence::gone) {
                        of(to).add(*std::move(joined));
                    }
                }};
}

Stretch& LongText::of(LogPart part) {
    std::optional<Stretch>& stretch = stretches_[part];
    return stretch ? *stretch : stretch.emplace(knowledge_);
}

void LongText::read(std::string_view piece) {
    if (is_log_) {
        log_.read(piece);
    } else {
        of(evidence::never_past).read(piece);
    }
}

void LongText::finish() {
    log_.finish();
    evidence_.observations = log_.observations(knowledge_);
    if (!log_.hangs().empty()) {
        evidence_.context.facts.push_back(freeze_result::hung);
    }
}

match::Findings LongText::all() const {
    return found_in([](LogPart) { return true; });
}

std::optional<match::Findings> LongText::now() const {
    return log_.has_past() ? std::optional(found_in([this](LogPart part) { return log_.holds(part); })) : std::nullopt;
}

evidence::Evidence LongText::evidence() const {
    evidence::Evidence out = evidence_;
    std::ranges::move(log_.notes(), std::back_inserter(out.notes));
    out.words = is_log_ ? log_.words() : out.words;
    return out;
}

template <class IsWanted>
match::Findings LongText::found_in(IsWanted is_wanted) const {
    std::optional<match::Findings> found;
    stretches_.each([&](LogPart part, const std::optional<Stretch>& stretch) {
        if (stretch && !stretch->is_empty() && is_wanted(part)) {
            match::Findings more = stretch->so_far();
            found = found ? match::joined(*std::move(found), std::move(more)) : std::move(more);
        }
    });
    return found ? *std::move(found) : match::Findings{};
}

}  // namespace vmbackup_diag::intake
