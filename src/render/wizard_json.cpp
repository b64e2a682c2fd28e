#include <fmt/format.h>

#include "json.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::render {
namespace {

Json question_json(const Position& position, const Context& context) {
    if (position.id.empty()) {
        return nullptr;
    }
    const auto* ask = std::get_if<AskQuestion>(&position.now);
    const auto* fix = std::get_if<TryFix>(&position.now);
    Json how = Json::array();
    if (ask != nullptr) {
        for (const Step& step : ask->question->how) {
            how.push_back(json(step, context));
        }
    } else {
        how.push_back(json(fix->fix->verify, context));
    }
    Json answers = Json::array();
    for (const Choice& choice : choices(position)) {
        answers.push_back({{"id", choice.id}, {"label", choice.label}});
    }
    return {{"id", position.id},
            {"input", ask != nullptr && ask->question->input == Input::text ? "text" : "choice"},
            {"text", ask != nullptr ? Json(ask->question->text) : Json("Did it work?")},
            {"why", ask != nullptr ? Json(ask->question->why) : Json("If it did not, the next likely cause is tried.")},
            {"how", std::move(how)},
            {"answers", std::move(answers)}};
}

Json entry_json(const Entry* entry) {
    if (entry == nullptr) {
        return nullptr;
    }
    return {{"id", entry->id.text},
            {"kind", word(entry->kind).id},
            {"title", entry->title},
            {"summary", entry->summary},
            {"retry", word(entry->retry).id}};
}

}  // namespace

Json json(const Knowledge& knowledge, const Position& position, const Context& context, const Tool& tool) {
    const auto* fix = std::get_if<TryFix>(&position.now);
    const auto* give_up = std::get_if<GiveUp>(&position.now);
    Json path = Json::array();
    for (const Passed& passed : position.path) {
        path.push_back({{"question", passed.question}, {"answer", passed.answer}});
    }
    Json facts = Json::object();
    for (const LearntFact& learnt : position.facts) {
        facts[std::string(learnt.fact.fact.text)] = learnt.fact.value;
    }
    return {{"schema", "vmbackup-diag/wizard/1"},
            {"tool", json(tool)},
            {"state", fix != nullptr ? "fix" : give_up != nullptr ? "escalate" : "question"},
            {"question", question_json(position, context)},
            {"fix", fix != nullptr ? json(*fix->fix, context) : Json(nullptr)},
            {"escalate", give_up != nullptr ? json(knowledge, *give_up->escalation, context) : Json(nullptr)},
            {"entry", entry_json(position.entry)},
            {"path", std::move(path)},
            {"facts", std::move(facts)},
            {"remaining", {{"min", position.remaining.min}, {"max", position.remaining.max}}},
            {"case", nullptr}};
}

}  // namespace vmbackup_diag::render
