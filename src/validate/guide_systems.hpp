// For which systems a guide's question is asked: what it tells people to look at has to be there.
#pragma once

#include <map>
#include <vector>

#include "vmbackup_diag/engine/guide_graph.hpp"

namespace vmbackup_diag::validate {

/// The systems of the VMs that people can have who are asked a question.
class GuideSystems {
  public:
    explicit GuideSystems(const Knowledge& knowledge);

    /// Of the node at this position of the guide with this id; where nobody is led, all.
    [[nodiscard]] std::vector<Os> of(std::string_view guide, std::size_t node) const;

  private:
    void begin_at_entries();
    void add(const engine::Point& point, unsigned systems);
    [[nodiscard]] unsigned after(const engine::Point& from, const Answer& answer, unsigned systems) const;
    void lead_on();

    const Knowledge& knowledge_;
    engine::GuideGraph graph_;
    std::map<engine::Point, unsigned> systems_;  ///< a bit for each system
    std::vector<engine::Point> changed_;
};

}  // namespace vmbackup_diag::validate
