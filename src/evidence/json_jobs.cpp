// Jobs in JSON: an array or many, lines of JSON, what interfaces wrap into `value`, and tables of columns and rows.
#include <fmt/format.h>

#include "job_lists.hpp"
#include "json.hpp"
#include "passed_over.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t deepest_list = 8;

/// A job has a few kilobytes.
constexpr std::size_t longest_record = 8 << 20;

/// Enough of a broken record to say what is wrong with it.
constexpr std::size_t looked_at_for_records = 1 << 20;

}  // namespace

void JsonJobs::read() {
    while (const auto c = next()) {
        if (*c == '[') {
            feed_.pass(1);
            read_list();
        } else if (*c == '{') {
            read_record();
        } else {
            refuse_broken();
        }
    }
}

/// The character with which the next value begins, or the list or object ends; empty at the end of the text.
std::optional<char> JsonJobs::next() {
    return feed_.pass_all_of(" \t\r\n,") ? std::optional(feed_.rest().front()) : std::nullopt;
}

Look JsonJobs::look() {
    Look found = forms_.look(feed_.rest(), leaves_);
    while (found.outcome == Look::Outcome::unended && feed_.rest().size() < longest_record && feed_.more()) {
        found = forms_.look(feed_.rest(), leaves_);
    }
    return found;
}

void JsonJobs::read_record() {
    indent_ = feed_.place().column;
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
        sink_.refuse(feed_.place(),
                     fmt::format("expected a row of {} values, found {}", columns_.size(), leaves_.size()));
        return;
    }
    for (std::size_t n = 0; n < leaves_.size() && is_row; ++n) {
        leaves_[n].name = columns_[n];
        leaves_[n].kind = 0;
    }
    if (const Job* job = record_.job(leaves_)) {
        sink_.take(*job);
    } else {
        sink_.refuse(feed_.place(), "expected a job, found something with neither the state of a job nor an error");
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
        } else {
            refuse_broken();
        }
    }
    if (!is_cut_off_) {
        sink_.refuse(feed_.place(), "expected the end of the list, found the end of the text");
        is_cut_off_ = true;
    }
    --depth_;
}

/// What an object holds behind the list that it wraps, as the address of the next page.
void JsonJobs::read_behind_list() {
    while (const auto c = next()) {
        if (*c == '"') {
            pass_string(feed_);
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

/// Says what is wrong here, and goes to the next line on which a record begins as the last one did.
void JsonJobs::refuse_broken() {
    const std::string_view rest = feed_.rest();
    if (rest.size() >= longest_record) {
        sink_.refuse(feed_.place(),
                     fmt::format("expected a job, found more than {} MiB without an end", longest_record >> 20));
    } else if (const auto fault = json(rest.substr(0, looked_at_for_records), 0).fault) {
        sink_.refuse(feed_.place_behind(fault->at),
                     fmt::format("expected {}, found {}", fault->expected, fault->found));
    } else {
        sink_.refuse(feed_.place(), "expected a job, found another value");
    }
    is_cut_off_ = !pass_to_object(feed_, indent_);
}

}  // namespace vmbackup_diag::evidence
