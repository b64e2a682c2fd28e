// Keeps what a loaded knowledge base looks at: texts and lists live as long as their store.
#pragma once

#include <cstring>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace vmbackup_diag::load {

class Store {
  public:
    [[nodiscard]] std::string_view keep(std::string_view text) {
        if (text.empty()) {
            return {};
        }
        char* kept = static_cast<char*>(arena_.allocate(text.size(), 1));
        std::memcpy(kept, text.data(), text.size());
        return {kept, text.size()};
    }

    /// The things are views and numbers, so the memory can go without a destructor for each.
    template <class Thing>
    [[nodiscard]] std::span<const Thing> keep(const std::vector<Thing>& things) {
        static_assert(std::is_trivially_destructible_v<Thing>);
        if (things.empty()) {
            return {};
        }
        auto* kept = static_cast<Thing*>(arena_.allocate(things.size() * sizeof(Thing), alignof(Thing)));
        std::uninitialized_copy(things.begin(), things.end(), kept);
        return {kept, things.size()};
    }

  private:
    std::pmr::monotonic_buffer_resource arena_;
};

}  // namespace vmbackup_diag::load
