using System.Collections.Concurrent;
using Controllers.Models;

namespace Controllers;

public class BookingStore
{
    private readonly ConcurrentDictionary<int, Booking> _bookings = new();
    private int _last;

    public IReadOnlyList<Booking> All => [.. _bookings.Values.OrderBy(static booking => booking.Id)];

    public Booking? Find(int id) => _bookings.GetValueOrDefault(id);

    public Booking Add(BookingRequest request)
    {
        if (_bookings.Values.Any(booking => booking.Room == request.Room && booking.Day == request.Day))
            throw new OverbookedException(request.Room!, request.Day);
        var booking = new Booking { Id = Interlocked.Increment(ref _last), Room = request.Room!, Kind = request.Kind, Day = request.Day, Seats = request.Seats };
        return _bookings[booking.Id] = booking;
    }

    public bool Remove(int id) => _bookings.TryRemove(id, out _);
}

public class OverbookedException(string room, DateOnly day) : Exception($"{room} is taken on {day:yyyy-MM-dd}.");
