// The parts that several JSON outputs share. Keys keep the order in which they are written.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "vmbackup_diag/render/diagnosis.hpp"

namespace vmbackup_diag::render {

using Json = nlohmann::ordered_json;

/// The text, or null where there is none.
[[nodiscard]] Json text_or_null(std::string_view text);

template <class Value>
[[nodiscard]] Json ids(std::span<const Value> values) {
    Json out = Json::array();
    for (const Value& value : values) {
        if constexpr (std::is_enum_v<Value>) {
            out.push_back(word(value).id);
        } else {
            out.push_back(value.text);
        }
    }
    return out;
}

[[nodiscard]] Json json(const Tool& tool);
[[nodiscard]] Json json(const Link& link);
[[nodiscard]] Json json(const Step& step, const Context& context);
[[nodiscard]] Json json(const Fix& fix, const Context& context);
[[nodiscard]] Json json(const Knowledge& knowledge, const Escalation& escalation, const Context& context);

}  // namespace vmbackup_diag::render
