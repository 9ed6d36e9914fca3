### Sentences of: shared

product-name = Secure Base Annotator
direction-strength = Strength
direction-concern = Concern
direction-unset = Not said
side-caregiving = Caregiving
side-benefit = Child’s benefit
side-unset = Not said
counts-caveat = Counts describe what is written in the record, not the quality of care.

close = Close
error-title = There is a problem
error-prefix = Error:
review-default-name = My review
