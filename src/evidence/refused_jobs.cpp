// What is no job in a list in JSON: each piece is told once, and only that piece is passed, as a job may follow.
#include <fmt/format.h>

#include "job_lists.hpp"
#include "json.hpp"
#include "passed_over.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Enough of a broken record to say what is wrong with it.
constexpr std::size_t looked_at_for_records = 1 << 20;

}  // namespace

void JsonJobs::refuse(std::string_view piece) {
    if (const auto fault = json(piece, 0).fault) {
        jobs_.refuse(feed_.place_behind(fault->at),
                     fmt::format("expected {}, found {}", fault->expected, fault->found));
    } else {
        jobs_.refuse(feed_.place(), "expected a job, found another value");
    }
}

/// A record that breaks ends with its brackets, or where the lines are indented as those before it.
void JsonJobs::refuse_broken() {
    if (feed_.rest().size() >= longest_record) {
        jobs_.refuse(feed_.place(),
                     fmt::format("expected a job, found more than {} MiB without an end", longest_record >> 20));
    } else {
        refuse(feed_.rest().substr(0, looked_at_for_records));
    }
    if (const std::size_t end = end_of_object_on_line(feed_.rest())) {
        feed_.pass(end);
    } else {
        is_cut_off_ = !pass_indented(feed_, indent_);
    }
}

/// A text, a number or a word, or something that is no JSON at all.
void JsonJobs::refuse_other() {
    const std::size_t value = end_of_scalar(feed_);
    const std::size_t end = value != 0 ? value : end_of_stray(feed_, depth_ > 0);
    refuse(feed_.rest().substr(0, end));
    feed_.pass(end);
}

}  // namespace vmbackup_diag::evidence
