#include "report.hpp"

#include <fmt/format.h>

#include "left_out.hpp"
#include "passed.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/render/fact_words.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {
namespace {

void add_report_item(Page& out, std::string text) { add(out, Role::text, "- " + std::move(text)); }

Page case_page(const Report& report, const Verdict& verdict) {
    Page out = what_it_is(verdict);
    for (const Entry* entry : report.also_seen) {
        add_report_item(out, fmt::format("Seen here as well: {}: {}", entry->id.text, entry->title));
    }
    for (const NamedValue& named : report.context.names) {
        add_report_item(out, fmt::format("{}: {}", named.name, named.value));
    }
    for (const LearntFact& learnt : report.position.facts) {
        add_report_item(out, fact_in_words(report.knowledge, learnt));
    }
    if (!report.context.activity_id.empty()) {
        add_report_item(out, fmt::format("activity: {}", report.context.activity_id));
    }
    add(out, Role::text,
        fmt::format("By vmbackup-diag {} with knowledge {} on {}. The same conversation again:", report.tool.version,
                    report.tool.kb, report.date));
    add_verbatim(out, fmt::format("vmbackup-diag wizard --case {}", report.case_string), 0);
    return out;
}

void add_tried(Page& out, const std::vector<Passed>& answers) {
    for (const Passed& passed : answers) {
        if (passed.fix != nullptr) {
            add_report_item(out, fmt::format("{}: {}", passed.fix->title, label_of(passed)));
        }
    }
}

Page tried_page(const Report& report) {
    Page out;
    add_tried(out, report.position.path);
    if (!report.ledger.tried_earlier.empty()) {
        add(out, Role::text, std::string(tried_earlier));
    }
    add_tried(out, report.ledger.tried_earlier);
    if (out.empty()) {
        add(out, Role::text, "Nothing yet.");
    }
    return out;
}

Page next_page(const Report& report, const Context& context) {
    Page out;
    const auto* fix = std::get_if<TryFix>(&report.position.now);
    const auto* end = std::get_if<GiveUp>(&report.position.now);
    if (has_worked(report.position)) {
        const std::string_view next = how_to_be_sure(report.context, report.position);
        add(out, Role::text, fmt::format("That settled it.{}{}", next.empty() ? "" : " ", next));
    } else if (fix != nullptr) {
        add(out, page(*fix->fix, context));
        add(out, outlook_page(report.outlook));
    } else if (end != nullptr) {
        const Escalation here = as_it_ended(*end->escalation, report.position);
        add(out, left_out_before(report.position));
        add(out, Role::heading, std::string(here.title));
        add(out, Role::text, std::string(here.text));
        for (const Step& step : end->escalation->checks) {
            add(out, page_within(report.position.limits, step, context, "-"));
        }
    } else {
        add(out, Role::text, fmt::format("This question is open: {}", open_question(report.position)->text));
    }
    add(out, end != nullptr ? Page{} : left_out_page(report.position.left_out));
    return out;
}

}  // namespace

std::span<const Step> collected(const Report& report) {
    if (has_worked(report.position)) {
        return {};
    }
    const auto* end = std::get_if<GiveUp>(&report.position.now);
    const Escalation* escalation = end != nullptr                  ? end->escalation
                                   : report.outlook.end != nullptr ? report.outlook.end
                                                                   : find(report.knowledge, unknown_code);
    return escalation == nullptr ? std::span<const Step>{} : escalation->collect;
}

std::vector<Section> sections(const Report& report) {
    const Context context = in_case(report.context, report.position);
    const Verdict verdict{report.position, report.outlook, report.ledger, report.seen};
    std::vector<Section> out{{"The case", case_page(report, verdict)},
                             {"The evidence", ledger_page(report.knowledge, verdict)},
                             {"What was tried", tried_page(report)},
                             {"What to do next", next_page(report, context)}};
    if (const auto steps = collected(report); !steps.empty()) {
        out.push_back({"What support will ask for", {}});
        for (const Step& step : steps) {
            add(out.back().page, page_within(report.position.limits, step, context, "-"));
        }
    }
    for (Section& section : out) {
        std::erase_if(section.page, [](const Line& line) { return line.spans.empty(); });
    }
    return out;
}

}  // namespace vmbackup_diag::render
