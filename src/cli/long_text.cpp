#include "long_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vmbackup_diag::cli {

LongText::LongText(const Knowledge& knowledge, evidence::Evidence beginning)
    : knowledge_(knowledge), evidence_(std::move(beginning)) {
    const auto at = [this](std::size_t part) { return stretches_.begin() + static_cast<std::ptrdiff_t>(part); };
    log_ = evidence::long_log(evidence_.kind, evidence_.relevant,
                              {.read = [this](std::size_t part, std::string_view text) { stretches_[part].read(text); },
                               .close =
                                   [this, at](std::size_t part, Place next) {
                                       stretches_[part - 1].add(std::move(stretches_[part]));
                                       stretches_.erase(at(part));
                                       stretches_.emplace_back(knowledge_, next);
                                   },
                               .drop = [this](Place next) { stretches_.back() = Stretch(knowledge_, next); }});
    for (std::size_t n = 0; n < (log_ ? evidence::LongLog::parts : 1); ++n) {
        stretches_.emplace_back(knowledge, Place{});
    }
    read(std::exchange(evidence_.relevant, {}));
}

void LongText::read(std::string_view piece) {
    if (log_) {
        log_->read(piece);
    } else {
        stretches_.front().read(piece);
    }
}

void LongText::finish() {
    if (log_) {
        log_->finish();
        evidence_.observations = log_->observations(knowledge_);
    }
}

std::optional<match::Findings> LongText::now() const {
    const std::size_t first = log_ ? log_->first_that_holds() : 0;
    return first == 0 ? std::nullopt : std::optional(found_from(first));
}

evidence::Evidence LongText::evidence() const {
    evidence::Evidence out = evidence_;
    if (log_) {
        std::ranges::move(log_->notes(), std::back_inserter(out.notes));
        out.words = log_->has_words() ? std::nullopt : std::optional<std::string>("");
    }
    return out;
}

match::Findings LongText::found_from(std::size_t first) const {
    match::Findings found = stretches_[first].so_far();
    for (std::size_t n = first + 1; n < stretches_.size(); ++n) {
        found = match::joined(std::move(found), stretches_[n].so_far());
    }
    return found;
}

}  // namespace vmbackup_diag::cli
