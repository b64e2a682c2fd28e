#include "appended.hpp"

namespace vmbackup_diag::load {
namespace {

/// An entry whose lists have grown by those of another; notes where what was added was read.
class Appended {
  public:
    Appended(const Cursor& at, Origins& origins) : at_(at), origins_(origins) {}

    Entry entry(Entry base, const Entry& more) {
        id_ = base.id.text;
        base.aliases = joined("aliases", base.aliases, more.aliases);
        base.numbers = joined("numbers", base.numbers, more.numbers);
        base.messages = joined("messages", base.messages, more.messages);
        base.phrases = joined("phrases", base.phrases, more.phrases);
        base.samples = joined("samples", base.samples, more.samples);
        base.operations = united(base.operations, more.operations);
        base.os = united(base.os, more.os);
        base.causes = joined("causes", base.causes, more.causes);
        base.links = joined("links", base.links, more.links);
        base.related = joined("related", base.related, more.related);
        base.leads_to = joined("leads_to", base.leads_to, more.leads_to);
        base.sources = joined("sources", base.sources, more.sources);
        return base;
    }

  private:
    template <class Thing>
    std::span<const Thing> joined(std::string_view list, std::span<const Thing> one, std::span<const Thing> other) {
        std::vector<Thing> all(one.begin(), one.end());
        all.insert(all.end(), other.begin(), other.end());
        for (std::size_t n = 0; n < other.size(); ++n) {
            Address read_at = at_.address();
            read_at.pointer += fmt::format("/{}/{}", list, n);
            origins_.add("entries", id_, std::move(read_at), fmt::format("/{}/{}", list, one.size() + n));
        }
        return at_.store().keep(all);
    }

    template <class Value>
    std::span<const Value> united(std::span<const Value> one, std::span<const Value> other) {
        std::vector<Value> all(one.begin(), one.end());
        std::ranges::copy_if(other, std::back_inserter(all),
                             [&](Value value) { return std::ranges::find(one, value) == one.end(); });
        return at_.store().keep(all);
    }

    const Cursor& at_;
    Origins& origins_;
    std::string_view id_;
};

}  // namespace

void append(const Cursor& at, const Entry& more, Layer<Entry>& layer) {
    const Entry* base = layer.find(more.id.text);
    if (base != nullptr) {
        layer.put_back(at, Appended(at, layer.origins()).entry(*base, more));
    } else if (!more.id.empty()) {
        at.complain(fmt::format("nothing to append to: there is no entry \"{}\"", more.id.text),
                    "leave \"append\" out to add a new entry");
    }
}

}  // namespace vmbackup_diag::load
