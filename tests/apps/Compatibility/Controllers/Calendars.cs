namespace Controllers;

public interface ICalendar
{
    bool IsOpen(DateOnly day);
}

public class WorkdayCalendar : ICalendar
{
    public bool IsOpen(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}

public class EverydayCalendar : ICalendar
{
    public bool IsOpen(DateOnly day) => true;
}
