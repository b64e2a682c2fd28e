// An option that takes one of a few words: the table that gives them their meaning lists them in --help, and names the
// nearest where none of them was given.
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>

#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag::cli {

/// `key` is the word of a row, `result` what it means.
template <class Value, class Rows, class Key, class Result>
CLI::Option* add_choice(CLI::App& app, const std::string& name, Value& target, const Rows& rows, Key key, Result result,
                        const std::string& help) {
    std::vector<std::string_view> ids;
    for (const auto& row : rows) {
        ids.push_back(key(row));
    }
    const auto take = [&target, &rows, name, key, result, ids](const std::string& given) {
        const auto found = std::ranges::find(rows, given, key);
        if (found == rows.end()) {
            const std::string_view meant = nearest(given, ids);
            throw CLI::ValidationError(name,
                                       fmt::format("expected one of {}, found \"{}\"{}", fmt::join(ids, ", "), given,
                                                   meant.empty() ? "" : fmt::format("; did you mean \"{}\"?", meant)));
        }
        target = result(*found);
    };
    return app.add_option_function<std::string>(name, take, help)->option_text(fmt::format("{}", fmt::join(ids, "|")));
}

template <class Value>
void add_word(CLI::App& app, const std::string& name, std::optional<Value>& target, const std::string& help) {
    add_choice(
        app, name, target, words_of(Value{}), [](const auto& row) { return row.id; },
        [](const auto& row) { return row.value; }, help);
}

template <class Value, class Rows>
CLI::Option* add_named(CLI::App& app, const std::string& name, Value& target, const Rows& rows,
                       const std::string& help) {
    return add_choice(
        app, name, target, rows, [](const auto& row) { return row.first; }, [](const auto& row) { return row.second; },
        help);
}

}  // namespace vmbackup_diag::cli
