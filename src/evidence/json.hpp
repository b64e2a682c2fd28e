// JSON as it was pasted: a tree that keeps where each value stands, so that what it says can be shown there.
//
// The tree is one flat list, in the order of the text and bounded in depth and number, so that no document is too
// hostile to be held. Reading never fails: where the text breaks, what came before is the tree, and the fault says
// where.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vmbackup_diag::evidence {

enum class JsonKind : std::uint8_t { nothing, null, boolean, number, string, array, object };

struct JsonNode {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t key_begin = 0;  ///< behind the opening quote of its name; as `key_end` where it has none
    std::uint32_t key_end = 0;
    std::uint32_t next = 0;  ///< the node behind this one and all that it holds
    JsonKind kind = JsonKind::null;
};

/// Where a text stops being JSON.
struct JsonFault {
    std::size_t at = 0;
    std::string expected;
    std::string found;
};

struct Json {
    std::string_view text;
    std::vector<JsonNode> nodes;  ///< the first is a list of all the values that stand one behind the other
    std::optional<JsonFault> fault;
};

/// The values from this offset on, as far as they are JSON; one value and then something else is one value.
[[nodiscard]] Json json(std::string_view text, std::size_t from);

/// A value in the tree, or nothing where there is none; asking nothing for more gives nothing again.
class Value {
  public:
    Value() = default;
    Value(const Json& json, std::uint32_t node) : json_(&json), node_(node) {}

    [[nodiscard]] JsonKind kind() const { return json_ == nullptr ? JsonKind::nothing : node().kind; }
    [[nodiscard]] explicit operator bool() const { return kind() != JsonKind::nothing && kind() != JsonKind::null; }

    /// The member of this name, in any letter case.
    [[nodiscard]] Value operator[](std::string_view name) const;

    /// The first element of a list.
    [[nodiscard]] Value front() const;

    /// A string without its escapes; of a number or true or false, how it is written; otherwise empty.
    [[nodiscard]] std::string text() const;

    [[nodiscard]] std::string_view key() const;
    [[nodiscard]] std::size_t begin() const { return node().begin; }
    [[nodiscard]] std::size_t end() const { return node().end; }

    /// Where the value begins with its name, if it has one.
    [[nodiscard]] std::size_t member_begin() const;

    /// The elements of a list or the members of an object.
    class Children;
    [[nodiscard]] Children children() const;

  private:
    [[nodiscard]] const JsonNode& node() const { return json_->nodes[node_]; }

    const Json* json_ = nullptr;
    std::uint32_t node_ = 0;
};

class Value::Children {
  public:
    class Iterator {
      public:
        Iterator(const Json* json, std::uint32_t node) : json_(json), node_(node) {}
        Value operator*() const { return {*json_, node_}; }
        Iterator& operator++() {
            node_ = json_->nodes[node_].next;
            return *this;
        }
        bool operator==(const Iterator& other) const { return node_ == other.node_; }

      private:
        const Json* json_;
        std::uint32_t node_;
    };

    Children(const Json* json, std::uint32_t first, std::uint32_t last) : json_(json), first_(first), last_(last) {}
    [[nodiscard]] Iterator begin() const { return {json_, first_}; }
    [[nodiscard]] Iterator end() const { return {json_, last_}; }

  private:
    const Json* json_;
    std::uint32_t first_;
    std::uint32_t last_;
};

}  // namespace vmbackup_diag::evidence
