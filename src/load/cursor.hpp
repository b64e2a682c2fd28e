// A place in a document that is being read. It carries its JSON pointer, so that whatever is wrong there
// can be said with its address, and reading goes on with an empty value.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form.hpp"
#include "json.hpp"
#include "vmbackup_diag/load/store.hpp"
#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag::load {

struct Session {
    Store& store;
    CollectedProblems& problems;
};

class Cursor {
  public:
    Cursor(const Json& json, Address address, Session session)
        : json_(json), address_(std::move(address)), session_(session) {}

    void complain(std::string message, std::string hint = {}) const;
    void complain_about_kind(std::string_view expected, std::string hint = {}) const;
    [[nodiscard]] bool is_object() const { return json_.is_object(); }
    [[nodiscard]] const Address& address() const { return address_; }
    [[nodiscard]] Store& store() const { return session_.store; }

    /// The text here, kept in the store; empty after a complaint.
    [[nodiscard]] std::string_view text(const Form& form) const;
    [[nodiscard]] bool flag() const;
    [[nodiscard]] int integer(int least, int most) const;

    /// The elements of the list here; none after a complaint.
    [[nodiscard]] std::vector<Cursor> items(std::size_t at_least = 0) const;

    /// The members of the object here; none after a complaint.
    [[nodiscard]] std::vector<std::pair<std::string, Cursor>> members() const;

    template <class Value>
    [[nodiscard]] Value word() const {
        return known_word<Value>().value_or(Value{});
    }

    /// The word of a closed set here; empty after a complaint.
    template <class Value>
    [[nodiscard]] std::optional<Value> known_word() const {
        const std::string_view id = text(one_line);
        const auto value = value_of<Value>(id);
        if (!value && !id.empty()) {
            std::vector<std::string_view> ids;
            for (const auto& row : words_of(Value{})) {
                ids.push_back(row.id);
            }
            complain_about_choice(id, ids);
        }
        return value;
    }

    void complain_about_choice(std::string_view found, std::span<const std::string_view> choices) const;

    /// "did you mean ...?" where one of the choices is near enough to be meant, or nothing.
    [[nodiscard]] std::string suggestion(std::string_view found, std::span<const std::string_view> choices) const;

  private:
    friend class Object;
    const Json& json_;
    Address address_;
    Session session_;
};

enum class Need { required, optional };

/// An object whose keys are known: others are complained about, missing ones where they are needed.
class Object {
  public:
    Object(const Cursor& at, std::initializer_list<std::string_view> keys);

    [[nodiscard]] bool has(std::string_view key) const { return member(key, Need::optional).has_value(); }
    [[nodiscard]] const Cursor& at() const { return at_; }
    [[nodiscard]] std::optional<Cursor> member(std::string_view key, Need need) const;

    [[nodiscard]] std::string_view text(std::string_view key, const Form& form, Need need = Need::required) const;
    [[nodiscard]] bool flag(std::string_view key) const;
    [[nodiscard]] int integer(std::string_view key, int least, int most) const;

    template <class Value>
    [[nodiscard]] Value word(std::string_view key, Need need = Need::required) const {
        const auto at = member(key, need);
        return at ? at->word<Value>() : Value{};
    }

    /// The list under the key, each element read by `read`, kept in the store.
    template <class Read>
    [[nodiscard]] auto list(std::string_view key, Need need, std::size_t at_least, Read read) const {
        std::vector<std::invoke_result_t<Read, const Cursor&>> read_things;
        if (const auto at = member(key, need)) {
            for (const Cursor& item : at->items(at_least)) {
                read_things.push_back(read(item));
            }
        }
        return at_.store().keep(read_things);
    }

    [[nodiscard]] std::span<const std::string_view> texts(std::string_view key, const Form& form, Need need,
                                                          std::size_t at_least = 0) const {
        return list(key, need, at_least, [&](const Cursor& item) { return item.text(form); });
    }

    /// Words of a closed set, each at most once.
    template <class Value>
    [[nodiscard]] std::span<const Value> words(std::string_view key, Need need) const {
        std::vector<Value> words;
        if (const auto at = member(key, need)) {
            for (const Cursor& item : at->items(1)) {
                const auto value = item.known_word<Value>();
                if (value && std::ranges::find(words, *value) != words.end()) {
                    item.complain(fmt::format("\"{}\" stands in the list twice", vmbackup_diag::word(*value).id));
                } else if (value) {
                    words.push_back(*value);
                }
            }
        }
        return at_.store().keep(words);
    }

    template <class IdType>
    [[nodiscard]] std::span<const IdType> ids(std::string_view key, const Form& form, Need need,
                                              std::size_t at_least = 0) const {
        return list(key, need, at_least, [&](const Cursor& item) { return IdType{item.text(form)}; });
    }

  private:
    Cursor at_;
};

}  // namespace vmbackup_diag::load
