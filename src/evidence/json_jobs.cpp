// Jobs in JSON: an array or many, lines of JSON, what interfaces wrap into `value`, and tables of columns and rows.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "job_lists.hpp"
#include "passed_over.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t deepest_list = 8;

/// Whether the member tells where the next page of a list is: that of the REST interface, or of Resource Graph by
/// Azure CLI and by PowerShell.
bool is_of_next_page(std::string_view member) {
    constexpr auto names =
        std::to_array<std::string_view>({"nextLink", "@odata.nextLink", "skip_token", "SkipToken", "$skipToken"});
    return std::ranges::any_of(names, [&](std::string_view name) { return is_same_word(member, name); });
}

}  // namespace

void JsonJobs::read() {
    while (const auto c = next()) {
        if (*c == '[') {
            feed_.pass(1);
            read_list();
        } else if (*c == '{') {
            read_record();
        } else {
            refuse_other();
        }
    }
}

/// The character with which the next value begins, or the list or object ends; empty at the end of the text.
std::optional<char> JsonJobs::next() {
    if (!feed_.pass_all_of(" \t\r\n,")) {
        return std::nullopt;
    }
    if (const Place at = feed_.place(); at.line != line_) {
        line_ = at.line;
        indent_ = at.column;
    }
    return feed_.rest().front();
}

Look JsonJobs::look() {
    Look found = forms_.look(feed_.rest(), leaves_);
    while (found.outcome == Look::Outcome::unended && feed_.rest().size() < longest_record && feed_.more()) {
        found = forms_.look(feed_.rest(), leaves_);
    }
    return found;
}

void JsonJobs::read_record() {
    const Look found = look();
    if (found.outcome == Look::Outcome::whole) {
        take();
        feed_.pass(found.end);
    } else if (found.outcome == Look::Outcome::list && depth_ < deepest_list) {
        const std::string wrapper(found.wrapper);
        for (const Leaf& leaf : leaves_) {
            if (wrapper == "rows" && is_same_word(leaf.owner, "columns") &&
                (is_same_word(leaf.name, "name") || is_same_word(leaf.name, "columnname"))) {
                columns_.push_back(text_of(leaf));
            }
            if (leaf.depth == 0) {
                refuse_page(leaf.name, leaf.text, feed_.place_behind(leaf.begin));
            }
        }
        feed_.pass(found.end + 1);
        read_list();
        columns_.clear();
        read_behind_list();
    } else {
        refuse_broken();
    }
}

void JsonJobs::take() {
    const bool is_row = feed_.rest().front() == '[';
    if (is_row && leaves_.size() != columns_.size()) {
        jobs_.refuse(feed_.place(),
                     fmt::format("expected a row of {} values, found {}", columns_.size(), leaves_.size()));
        return;
    }
    for (std::size_t n = 0; n < leaves_.size() && is_row; ++n) {
        leaves_[n].name = columns_[n];
        leaves_[n].kind = 0;
    }
    if (Job* job = record_.job(leaves_)) {
        jobs_.take(*job, record_.begun());
    } else {
        jobs_.refuse(feed_.place(), fmt::format("expected a job, found {}", record_.other()));
    }
}

void JsonJobs::read_list() {
    ++depth_;
    while (const auto c = next()) {
        if (*c == ']') {
            feed_.pass(1);
            --depth_;
            return;
        }
        if (*c == '{' || (*c == '[' && !columns_.empty())) {
            read_record();
        } else if (*c == '[' && depth_ < deepest_list) {
            feed_.pass(1);
            read_list();
        } else {
            refuse_other();
        }
    }
    if (!is_cut_off_) {
        jobs_.refuse(feed_.place(), "expected the end of the list, found the end of the text");
        is_cut_off_ = true;
    }
    --depth_;
}

/// What an object holds behind the list that it wraps, as the address of the next page.
void JsonJobs::read_behind_list() {
    std::string member;
    while (const auto c = next()) {
        if (*c == '"') {
            const Place place = feed_.place();
            const std::string text = pass_string(feed_);
            refuse_page(member, text, place);
            member = text;
        } else if (*c == '{' || *c == '[') {
            feed_.pass(look().end);
        } else {
            feed_.pass(1);
            if (*c == '}') {
                return;
            }
        }
    }
}

/// Says that a list goes on elsewhere, where the member tells that it does.
void JsonJobs::refuse_page(std::string_view member, std::string_view value, Place place) {
    if (is_of_next_page(member) && !value.empty() && value != "null") {
        jobs_.refuse(place, fmt::format("expected the whole list, found one page of it: \"{}\" leads to the next; "
                                        "read all pages",
                                        member));
    }
}

}  // namespace vmbackup_diag::evidence
