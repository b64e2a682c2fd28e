// Short ways to write a knowledge base, so that a test shows only what it is about.
//
// A test gives JSON with the keys it cares about; each thing gets the others from `plain`. Answers may be
// written {"yes": "node"} instead of the list with labels.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "support/catch.hpp"
#include "vmbackup_diag/load/knowledge.hpp"
#include "vmbackup_diag/render/problems.hpp"

namespace vmbackup_diag::tests {

using Json = nlohmann::ordered_json;

/// What a thing of each list is like where the test does not say.
inline Json plain(const std::string& list) {
    static const std::map<std::string, const char*> things{
        {"errors", R"({"title": "It failed", "samples": ["It failed"], "category": "vm-agent", "operations": ["backup"],
            "os": ["windows", "linux"], "summary": "It failed.", "retry": "after-fix",
            "causes": [{"id": "cause", "text": "It broke.", "likelihood": "common", "fix": "mend"}],
            "guide": "guide", "links": ["link"], "sources": [{"what": "a test", "checked": "2026-11-22"}]})"},
        {"signatures", R"({"samples": ["It failed"], "sources": [{"what": "a test", "checked": "2026-11-22"}]})"},
        {"fixes", R"({"title": "Mend it", "os": ["windows", "linux"], "minutes": 5, "rights": ["guest-admin"],
            "steps": [{"text": "Mend it."}], "verify": {"text": "Look at it."}, "wait_minutes": 0})"},
        {"escalations",
         R"({"title": "Ask", "text": "Ask for help.", "collect": [{"text": "The log."}], "links": ["link"]})"},
        {"guides", R"({"title": "A guide", "root": "root", "nodes": []})"},
        {"question", R"({"text": "Which?", "why": "It tells.", "how": [{"text": "Look."}]})"},
    };
    const auto found = things.find(list);
    return found == things.end() ? Json::object() : Json::parse(found->second);
}

inline Json completed(const std::string& list, const Json& given) {
    Json thing = plain(list);
    for (const auto& [key, value] : given.items()) {
        thing[key] = value;
    }
    return thing;
}

inline Json completed_question(const Json& given) {
    Json question = completed("question", given);
    if (question["answers"].is_object()) {
        Json answers = Json::array();
        for (const auto& [id, to] : question["answers"].items()) {
            answers.push_back({{"id", id}, {"label", id}, {"to", to}});
        }
        question["answers"] = answers;
    }
    return question;
}

inline Json completed_guide(const Json& given) {
    Json guide = completed("guides", given);
    for (Json& node : guide["nodes"]) {
        if (node.contains("question")) {
            node["question"] = completed_question(node["question"]);
        }
    }
    return guide;
}

/// The document with everything that the test left out.
inline std::string written_out(const char* json) {
    Json document = Json::parse(json);
    Json nothing = Json::array();
    for (auto& [list, things] : document.items()) {
        for (Json& thing : things.is_array() ? things : nothing) {
            thing = list == "guides" ? completed_guide(thing) : completed(list, thing);
        }
    }
    return document.dump();
}

/// A knowledge base of a test's own. What does not load fails the test.
class Guides {
  public:
    explicit Guides(const char* json) {
        const load::Document document{"test.json", written_out(json)};
        loaded_ = load::knowledge({&document, 1}, Knowledge{}, store_);
        REQUIRE(render::text(loaded_.problems) == "");
    }

    [[nodiscard]] const Knowledge& knowledge() const { return loaded_.knowledge; }

  private:
    load::Store store_;
    load::Loaded loaded_;
};

}  // namespace vmbackup_diag::tests
