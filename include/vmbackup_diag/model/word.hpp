// How a closed set of words is looked up: by its value, and by the id that the value has in JSON.
//
// A set is an enumeration, an array of its rows, and a `words_of` that gives the array for any of its values.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace vmbackup_diag {

/// One value of a closed set: its id in JSON and what a reader is shown.
template <class Value>
struct Word {
    Value value;
    std::string_view id;
    std::string_view shown;
};

/// The value's row. The rows stand in the order of the values, which `rows_in_order` proves.
template <class Value>
constexpr const Word<Value>& word(Value value) {
    return words_of(value)[static_cast<std::size_t>(value)];
}

/// The value with this id in JSON; empty when no value has it.
template <class Value>
constexpr std::optional<Value> value_of(std::string_view id) {
    for (const auto& row : words_of(Value{})) {
        if (row.id == id) {
            return row.value;
        }
    }
    return std::nullopt;
}

template <class Value>
consteval bool rows_in_order() {
    for (std::size_t n = 0; n < words_of(Value{}).size(); ++n) {
        if (static_cast<std::size_t>(words_of(Value{})[n].value) != n) {
            return false;
        }
    }
    return true;
}

}  // namespace vmbackup_diag
