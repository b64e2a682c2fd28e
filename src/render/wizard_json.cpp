#include "json.hpp"
#include "passed.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::render {
namespace {

struct Asked {
    std::string_view input;
    std::string_view text;
    std::string_view why;
    std::span<const Step> how;
};

Asked asked(const Position& position) {
    if (const auto* ask = std::get_if<AskQuestion>(&position.now)) {
        const Question& question = *ask->question;
        return {question.input == Input::text ? "text" : "choice", question.text, question.why, question.how};
    }
    const TryFix& open = std::get<TryFix>(position.now);
    const AfterFix& after = after_fix(open.purpose);
    return {"choice", after.text, after.why, {&open.fix->verify, 1}};
}

void write_entry(JsonWriter& out, const Entry* entry) {
    if (entry == nullptr) {
        out.null();
        return;
    }
    out.begin_object().member("id", entry->id.text).member("kind", word(entry->kind).id).member("title", entry->title);
    out.member("summary", entry->summary).member("retry", word(entry->retry).id).end_object();
}

}  // namespace

void write_question(JsonWriter& out, const Position& position, const Context& context) {
    if (position.id.empty()) {
        out.null();
        return;
    }
    const Asked question = asked(position);
    out.begin_object().member("id", position.id).member("input", question.input).member("text", question.text);
    out.member("why", question.why);
    out.list("how", question.how, [&](const Step& step) { write(out, step, context); });
    out.list("answers", choices(position), [&](const Choice& choice) {
        out.begin_object().member("id", choice.id).member("label", choice.label).end_object();
    });
    out.end_object();
}

void write(JsonWriter& out, const Knowledge& knowledge, const Conversation& conversation, const Tool& tool) {
    const auto& [position, context, case_string, notes] = conversation;
    const auto* fix = std::get_if<TryFix>(&position.now);
    const auto* give_up = std::get_if<GiveUp>(&position.now);
    out.begin_object().member("schema", "vmbackup-diag/wizard/1").key("tool");
    write(out, tool);
    out.member("state", state_of(position)).key("question");
    write_question(out, position, context);
    out.key("fix");
    fix != nullptr ? write(out, *fix->fix, in_case(context, position)) : static_cast<void>(out.null());
    out.key("escalate");
    give_up != nullptr ? write(out, knowledge, *give_up->escalation, context) : static_cast<void>(out.null());
    out.key("entry");
    write_entry(out, position.entry);
    out.list("path", position.path, [&](const Passed& passed) {
        out.begin_object().member("question", passed.question).member("answer", passed.answer).end_object();
    });
    out.key("facts").begin_object();
    for (const LearntFact& learnt : position.facts) {
        out.member(learnt.fact.fact.text, learnt.fact.value);
    }
    out.end_object();
    out.list("known", position.facts, [&](const LearntFact& learnt) { write(out, knowledge, learnt); });
    out.key("remaining").begin_object();
    out.key("min").number(position.remaining.min).key("max").number(position.remaining.max).end_object();
    write_left_out(out, position);
    out.member("case", case_string);
    out.list("notes", notes, [&](const std::string& note) { out.text(note); });
    out.end_object();
}

}  // namespace vmbackup_diag::render
