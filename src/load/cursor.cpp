#include "cursor.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ranges>
#include <utility>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::load {
namespace {

std::string_view kind_of(const Json& json) {
    return json.is_array() ? "list" : json.is_null() ? "null" : json.is_boolean() ? "true or false" : json.type_name();
}

/// What was found, as far as a line has room for it.
std::string shown(std::string_view text) { return shortened(clean(text.substr(0, 1000)), 120); }

}  // namespace

void Cursor::complain(std::string message, std::string hint) const {
    session_.problems.add({address_, std::move(message), std::move(hint)});
}

std::string Cursor::suggestion(std::string_view found, std::span<const std::string_view> choices) const {
    const std::string_view meant = session_.problems.is_full() ? "" : nearest(found, choices);
    return meant.empty() ? "" : fmt::format("did you mean \"{}\"?", meant);
}

void Cursor::complain_about_choice(std::string_view found, std::span<const std::string_view> choices) const {
    complain(fmt::format("expected one of {}, found \"{}\"", fmt::join(choices, ", "), shown(found)),
             suggestion(found, choices));
}

std::string_view Cursor::text(const Form& form) const {
    if (!json_.is_string()) {
        complain(fmt::format("expected a string, found {}", kind_of(json_)));
        return {};
    }
    const auto& text = json_.get_ref<const std::string&>();
    if (!form.fits(text)) {
        complain(fmt::format("expected {}, found \"{}\"", form.expected, shown(text)));
        return {};
    }
    return store().keep(text);
}

bool Cursor::flag() const {
    if (!json_.is_boolean()) {
        complain(fmt::format("expected true or false, found {}", kind_of(json_)));
        return false;
    }
    return json_.get<bool>();
}

int Cursor::integer(int least, int most) const {
    const bool in_range = json_.is_number_integer() && json_ >= least && json_ <= most;
    if (!in_range) {
        const std::string found = json_.is_number() ? json_.dump() : std::string(kind_of(json_));
        complain(fmt::format("expected a whole number from {} to {}, found {}", least, most, found));
        return least;
    }
    return json_.get<int>();
}

std::vector<Cursor> Cursor::items(std::size_t at_least) const {
    if (!json_.is_array()) {
        complain(fmt::format("expected a list, found {}", kind_of(json_)));
        return {};
    }
    if (json_.size() < at_least) {
        complain(fmt::format("expected a list of at least {}, found {}", at_least, json_.size()));
    }
    std::vector<Cursor> items;
    for (std::size_t n = 0; n < json_.size(); ++n) {
        items.emplace_back(json_[n], Address{address_.document, fmt::format("{}/{}", address_.pointer, n)}, session_);
    }
    return items;
}

void Cursor::complain_about_kind(std::string_view expected, std::string hint) const {
    complain(fmt::format("expected {}, found {}", expected, kind_of(json_)), std::move(hint));
}

std::vector<std::pair<std::string, Cursor>> Cursor::members() const {
    if (!json_.is_object()) {
        complain_about_kind("an object");
        return {};
    }
    std::vector<std::pair<std::string, Cursor>> members;
    for (const auto& [key, value] : json_.items()) {
        const std::string pointer = address_.pointer + "/" + pointer_token(key);
        members.emplace_back(key, Cursor(value, {address_.document, pointer}, session_));
    }
    return members;
}

Object::Object(const Cursor& at, std::initializer_list<std::string_view> keys) : at_(at) {
    for (const auto& [key, value] : at.members()) {
        if (std::ranges::find(keys, key) == keys.end()) {
            const std::string suggestion = value.suggestion(key, {keys.begin(), keys.size()});
            value.complain(
                fmt::format("unknown key \"{}\"", shown(key)),
                suggestion.empty() ? fmt::format("the keys here are {}", fmt::join(keys, ", ")) : suggestion);
        }
    }
}

std::optional<Cursor> Object::member(std::string_view key, Need need) const {
    const Json& json = at_.json_;
    if (!json.is_object()) {
        return std::nullopt;
    }
    const auto found = json.find(std::string(key));
    if (found == json.end()) {
        if (need == Need::required) {
            at_.complain(fmt::format("the key \"{}\" is missing", key));
        }
        return std::nullopt;
    }
    return Cursor(*found, {at_.address_.document, fmt::format("{}/{}", at_.address_.pointer, key)}, at_.session_);
}

std::string_view Object::text(std::string_view key, const Form& form, Need need) const {
    const auto at = member(key, need);
    return at ? at->text(form) : std::string_view{};
}

bool Object::flag(std::string_view key) const {
    const auto at = member(key, Need::optional);
    return at && at->flag();
}

int Object::integer(std::string_view key, int least, int most) const {
    const auto at = member(key, Need::required);
    return at ? at->integer(least, most) : least;
}

}  // namespace vmbackup_diag::load
