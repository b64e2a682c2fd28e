#include "json.hpp"

#include "unescaped.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {

Value Value::operator[](std::string_view name) const {
    for (const Value child : children()) {
        if (is_same_word(child.key(), name)) {
            return child;
        }
    }
    return {};
}

Value Value::front() const {
    for (const Value child : children()) {
        return child;
    }
    return {};
}

std::string Value::text() const {
    switch (kind()) {
        case JsonKind::string: {
            const std::size_t length = end() - begin();
            return length < 2 ? "" : unescaped(json_->text.substr(begin() + 1, length - 2));
        }
        case JsonKind::number:
        case JsonKind::boolean: return std::string(json_->text.substr(begin(), end() - begin()));
        default: return {};
    }
}

std::string_view Value::key() const { return json_->text.substr(node().key_begin, node().key_end - node().key_begin); }

std::size_t Value::member_begin() const { return node().key_end == 0 ? node().begin : node().key_begin - 1; }

Value::Children Value::children() const {
    const bool has_some = kind() == JsonKind::array || kind() == JsonKind::object;
    return has_some ? Children(json_, node_ + 1, node().next) : Children(json_, 0, 0);
}

}  // namespace vmbackup_diag::evidence
