# Marking: texts that wait for their points.
trainer-marking = { $count ->
    [0] Mark answers
    [one] Mark answers ({ $count } attempt waits)
   *[other] Mark answers ({ $count } attempts wait)
}
marking-title = Answers to mark
marking-lead = Texts handed in that wait for their points, oldest first. The name of who wrote them is not shown.
marking-none = No answer to mark
marking-none-text = A text handed in by an agent will appear here.
marking-none-action = Back to the modules
marking-question = Question
marking-module = Module
marking-attempt = Attempt
marking-since = Handed in on
marking-one-title = Mark an answer
marking-one-lead = { $module }, attempt { $attempt }
marking-answer = Answer
marking-points = Points
marking-points-of = Points: { $criterion }
marking-points-hint = A whole number, from 0 to { $most }
marking-good = What a good answer holds:
marking-save = Save the points
done-marked = The points are saved.
invalid-points = Give a whole number from 0 to { $most }.
