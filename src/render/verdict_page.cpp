// What it comes to: the fix to try with the reasons for it, or what to collect at the end of the road.
#include <fmt/format.h>

#include <utility>

#include "left_out.hpp"
#include "passed.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/render/fix_page.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::render {
namespace {

Page read_on_page(const Knowledge& knowledge, const Verdict& verdict) {
    const Entry* entry = verdict.position.entry;
    return links_page(knowledge, entry != nullptr ? entry->links.first(1) : std::span(&verdict.ledger.topic.link, 1));
}

/// In a conversation the names need no option.
Page note_on_placeholders(const Knowledge& knowledge, const Fix* fix, const Context& context, bool is_hinted) {
    return placeholder_note(knowledge, fix != nullptr ? unfilled(*fix, context) : std::vector<std::string>{}, context,
                            is_hinted ? "Replace what stands in <>:"
                                      : "Replace what stands in <>. A job or resource id that is pasted at a question "
                                        "fills it in, and so does --set NAME=VALUE:");
}

void add_before(Page& out, const Page& what) {
    add(out, what);
    if (!what.empty()) {
        add_blank(out);
    }
}

}  // namespace

Page what_it_is(const Verdict& verdict) {
    const Entry* entry = verdict.position.entry;
    const Topic& topic = verdict.ledger.topic;
    Page out;
    if (entry != nullptr) {
        add(out, Role::heading, fmt::format("{}: {}", entry->id.text, entry->title), 0, 2);
        add(out, Role::text, std::string(entry->summary));
    } else if (!topic.title.empty()) {
        add(out, Role::heading, std::string(topic.title));
    }
    if (!topic.cause.empty()) {
        add(out, Role::text, fmt::format("Helps where: {}", topic.cause), 0, 13);
    } else if (topic.answer) {
        add(out, Role::text, recap(*topic.answer));
    } else if (topic.is_guess) {
        add(out, Role::text, "The cause is not known yet; what helps most often comes first.");
    }
    return out;
}

Context in_case(const Context& context, const Position& position) {
    Context known = with_facts(context, position.known());
    return position.entry != nullptr ? with_operation_of(*position.entry, std::move(known)) : known;
}

std::string_view how_to_be_sure(const Context& context, const Position& position) {
    const KnownFact a_backup{operation_fact, word(Operation::backup).id};
    const auto* fix = std::get_if<TryFix>(&position.now);
    const bool has_mended = has_worked(position) && fix->purpose == Purpose::mends;
    return has_mended && fix->shows_in_backups && fits({&a_backup, 1}, in_case(context, position).facts)
               ? "If backups failed, run one on demand, or watch the next scheduled one, to be sure."
               : "";
}

Page verdict_page(const Knowledge& knowledge, const Verdict& verdict, const Context& context, const Hinted& hinted) {
    const Position& position = verdict.position;
    const Context in_this_case = in_case(context, position);
    const auto* give_up = std::get_if<GiveUp>(&position.now);
    Page out;
    add_before(out, give_up != nullptr ? Page{} : what_it_is(verdict));
    const Fix* fix = give_up != nullptr ? nullptr : std::get<TryFix>(position.now).fix;
    const bool is_disruptive = fix != nullptr && risk(*fix) == Risk::disruptive;
    add_before(out, contradictions_page(knowledge, position));
    const bool is_before = is_disruptive || give_up != nullptr;
    add_before(out, is_before ? left_out_before(position) : Page{});
    add(out, fix != nullptr
                 ? page(*fix, in_this_case, "Do this: ")
                 : page(knowledge, as_it_ended(*give_up->escalation, position), in_this_case, position.limits));
    add_blank(out);
    add(out, outlook_page(verdict.outlook));
    add(out, is_before ? Page{} : left_out_page(position.left_out));
    add_blank(out);
    add(out, Role::heading, fix != nullptr ? "Why this" : "How it came to this");
    add(out, ledger_page(knowledge, verdict));
    add(out, read_on_page(knowledge, verdict));
    add_blank(out);
    add(out, note_on_placeholders(knowledge, fix, in_this_case, hinted.names));
    return without_blank_end(std::move(out));
}

}  // namespace vmbackup_diag::render
