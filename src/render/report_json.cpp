#include "json.hpp"
#include "passed.hpp"
#include "report.hpp"

namespace vmbackup_diag::render {
namespace {

void write_answer(JsonWriter& out, const Passed& passed) {
    out.begin_object().member("question", passed.question).member("text", text_of(passed));
    out.member("answer", passed.answer).member("label", label_of(passed)).end_object();
}

/// What another answer would lead to; neither a fix nor an end where more would be asked.
void write_turn(JsonWriter& out, const std::optional<Turn>& turn) {
    out.key("would_change");
    if (!turn) {
        out.null();
        return;
    }
    out.begin_object().member("question", turn->given.question).member("instead", answer_instead(*turn));
    out.member("label", turn->instead).member_or_null("fix", turn->fix == nullptr ? "" : turn->fix->id.text);
    out.member_or_null("escalate", turn->end == nullptr ? "" : turn->end->id.text).end_object();
}

/// Of the code, the cause that the fix is for.
void write_cause(JsonWriter& out, const Cause* cause) {
    out.key("cause");
    if (cause == nullptr) {
        out.null();
        return;
    }
    out.begin_object().member("id", cause->id).member("text", cause->text);
    out.member("likelihood", word(cause->likelihood).id).end_object();
}

void write_evidence(JsonWriter& out, const Report& report) {
    const Ledger& ledger = report.ledger;
    const auto answer = [&](const Passed& passed) { write_answer(out, passed); };
    const auto fact = [&](const LearntFact& learnt) { write(out, report.knowledge, learnt); };
    out.key("evidence").begin_object().member_or_null("seen", report.seen);
    write_cause(out, ledger.cause);
    out.list("answers", ledger.answers, answer).list("known", ledger.known, fact).list("against", ledger.against, fact);
    out.list("untold", ledger.untold, answer).list("not_asked", ledger.not_asked, [&](const Unasked& unasked) {
        out.begin_object().member("question", unasked.question).member("text", unasked.asked->text).end_object();
    });
    write_turn(out, ledger.turn);
    out.end_object();
}

/// What the fix is about where no code says it.
void write_topic(JsonWriter& out, const Topic& topic) {
    out.key("topic");
    if (topic.title.empty()) {
        out.null();
        return;
    }
    out.begin_object().member("title", topic.title).member_or_null("cause", topic.cause).end_object();
}

void write_tried(JsonWriter& out, const Report& report) {
    const auto write_each = [&](const std::vector<Passed>& answers, bool on_this_way) {
        for (const Passed& passed : answers) {
            if (passed.fix != nullptr) {
                out.begin_object().member("fix", passed.fix->id.text).member("title", passed.fix->title);
                out.member("worked", passed.answer).key("finds_out").flag(passed.purpose == Purpose::finds_out);
                out.key("on_this_way").flag(on_this_way).end_object();
            }
        }
    };
    out.key("tried").begin_array();
    write_each(report.position.path, true);
    write_each(report.ledger.tried_earlier, false);
    out.end_array();
}

}  // namespace

void write(JsonWriter& out, const Report& report) {
    const Context context = in_case(report.context, report.position);
    const auto* fix = std::get_if<TryFix>(&report.position.now);
    const auto* end = std::get_if<GiveUp>(&report.position.now);
    const Entry* entry = report.position.entry;
    out.begin_object().member("schema", "vmbackup-diag/report/1").key("tool");
    write(out, report.tool);
    out.member("date", report.date).member("case", report.case_string);
    out.member("state", state_of(report.position));
    out.member_or_null("entry", entry == nullptr ? "" : entry->id.text);
    out.list("also_seen", report.also_seen, [&](const Entry* other) {
        out.begin_object().member("entry", other->id.text).member("title", other->title).end_object();
    });
    write_topic(out, report.ledger.topic);
    out.list("names", report.context.names, [&](const NamedValue& named) {
        out.begin_object().member("name", named.name).member("value", named.value).end_object();
    });
    out.member_or_null("activity_id", report.context.activity_id);
    write_evidence(out, report);
    write_tried(out, report);
    out.key("next").begin_object().key("question");
    write_question(out, report.position, context);
    out.key("fix");
    fix != nullptr ? write(out, *fix->fix, context) : static_cast<void>(out.null());
    out.list("then", report.outlook.fixes, [&](const Fix* next) { out.text(next->id.text); }).key("escalate");
    end != nullptr ? write(out, report.knowledge, *end->escalation, context) : static_cast<void>(out.null());
    out.end_object();
    write_left_out(out, report.position);
    out.list("collect", collected(report), [&](const Step& step) { write(out, step, context); });
    out.end_object();
}

}  // namespace vmbackup_diag::render
